import { TENANT_ID } from '../graph/school-tenant';

export const NESTED_PATH = '/emulator/nested-sign-in.js';

/**
 * Outlook's broker as a page sees it: `window.nestedAppAuthBridge`. Real Outlook puts it there for add-ins that may
 * sign in through it; here it asks the emulated sign-in who has the mailbox open.
 */
export const NESTED_SIGN_IN = `'use strict';
(function () {
  var listeners = [];
  var mailbox = 't.ashworth@greenfield.example';
  function answer(envelope) {
    var text = JSON.stringify(envelope);
    listeners.forEach(function (listener) {
      listener(text);
    });
  }
  function claimsOf(token) {
    var part = token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/');
    return JSON.parse(atob(part));
  }
  function accountOf(claims) {
    return {
      homeAccountId: claims.oid + '.' + claims.tid,
      environment: 'login.microsoftonline.com',
      tenantId: claims.tid,
      username: claims.preferred_username,
      localAccountId: claims.oid,
      name: claims.name,
      idTokenClaims: claims
    };
  }
  function token(request) {
    var asked = request.tokenParams || {};
    var body = { clientId: asked.clientId, scope: asked.scope, address: mailbox, allow: request.method === 'GetTokenPopup' };
    return fetch('/${TENANT_ID}/nested', { method: 'POST', body: JSON.stringify(body) }).then(function (response) {
      return response.json().then(function (value) {
        if (!response.ok) return { success: false, error: { status: value.status, code: '', description: '' } };
        return { success: true, token: value, account: accountOf(claimsOf(value.id_token)) };
      });
    });
  }
  window.nestedAppAuthBridge = {
    addEventListener: function (name, listener) {
      listeners.push(listener);
    },
    removeEventListener: function () {},
    postMessage: function (text) {
      var request = JSON.parse(text);
      var head = { messageType: 'NestedAppAuthResponse', requestId: request.requestId };
      if (request.method === 'GetInitContext') {
        var context = { sdkName: 'emulator', sdkVersion: '1', capabilities: { queryAccount: false } };
        return setTimeout(answer, 0, Object.assign({ success: true, initContext: context }, head));
      }
      token(request)
        .catch(function () {
          return { success: false, error: { status: 'NO_NETWORK' } };
        })
        .then(function (result) {
          answer(Object.assign(result, head));
        });
    }
  };
})();
`;

/**
 * office.js wants the "Microsoft Ajax 3.5" runtime and would fetch it from Microsoft's network unless `Sys` and `Type`
 * are there. These few names are all that its Outlook bundle touches (read in `outlook-web-16.01.debug.js`); the
 * words are our own.
 */
export const AJAX_STAND_IN = `'use strict';
(function () {
  window.Type = Function;
  Type.registerNamespace = function (name) {
    name.split('.').reduce(function (space, part) {
      return (space[part] = space[part] || {});
    }, window);
  };
  Type.registerClass = function () {};
  Function.prototype.registerClass = function () {
    return this;
  };
  Function._validateParams = function () {
    return null;
  };
  Function.createDelegate = function (self, method) {
    return method.bind(self);
  };
  ['argument', 'argumentNull', 'argumentOutOfRange', 'argumentType', 'argumentUndefined', 'parameterCount', 'invalidOperation', 'notImplemented', 'format'].forEach(function (kind) {
    Error[kind] = function (name, message) {
      var fault = new Error('Sys.' + kind + ': ' + (message || name || ''));
      fault.name = 'Sys.' + kind;
      return fault;
    };
  });
  Error.create = function (message, details) {
    return Object.assign(new Error(message), details);
  };
  String.format = function (pattern) {
    var values = arguments;
    return pattern.replace(/\\{(\\d{1,2})\\}/g, function (all, index) {
      return String(values[Number(index) + 1]);
    });
  };
  function StringBuilder(first) {
    this.parts = first === undefined ? [] : [first];
  }
  StringBuilder.prototype.append = function (text) {
    this.parts.push(text);
    return this;
  };
  StringBuilder.prototype.toString = function (joint) {
    return this.parts.join(joint || '');
  };
  window.Sys = {
    StringBuilder: StringBuilder,
    Debug: { trace: function () {}, fail: function () {}, assert: function () {} },
    Browser: { agent: {}, InternetExplorer: {} },
    Serialization: { JavaScriptSerializer: { serialize: JSON.stringify, deserialize: JSON.parse } },
  };
})();
`;

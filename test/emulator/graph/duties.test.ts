import { SITE_ID, POLICY_DRIVE } from '../../../src/emulator/graph/school-tenant';
import { ROUTES } from '../../../src/emulator/graph/tenant';
import { FILES } from '../../../src/emulator/graph/wire';
import { aTenant, idOf, type TenantUnderTest } from '../../support/emulated-tenant';
import { hasDescription, operationOf, provokeViolations } from '../../support/graph-description';
import { ask, codeOf, send, type Asking } from './ask';

provokeViolations();

const LOG = `/sites/${SITE_ID}/lists/MailCheckLog-2026-11/items`;
const STAFF: Asking = { person: idOf('staff'), app: 'addIn', scopes: ['Lists.SelectedOperations.Selected'] };
const AUDITOR: Asking = { person: idOf('auditor'), scopes: ['Sites.Selected'] };
const ADMIN: Asking = { person: idOf('policy-admin'), scopes: ['Sites.Selected'] };
const OWNER: Asking = { person: idOf('provisioner'), scopes: ['Sites.FullControl.All'] };

const add = (under: TenantUnderTest, who: Asking, fields: object) => ask(under, who, 'POST', LOG, { fields });
const kinds = ({ tenant }: TenantUnderTest) => tenant.violations.map(({ kind }) => kind);

describe('the emulated service refuses what Microsoft’s refuses', () => {
  test('counting and skipping list items, and filters on a column without index', () => {
    const under = aTenant();
    for (const option of ['$count=true', '$skip=5', '$search=x'])
      expect(ask(under, AUDITOR, 'GET', `${LOG}?${option}`).status).toBe(400);
    const plain = ask(under, AUDITOR, 'GET', `${LOG}?$filter=fields/Severity eq 'block'`);
    expect([plain.status, codeOf(plain.body)]).toEqual([400, 'invalidRequest']);
    const prefer = { prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };
    expect(ask(under, AUDITOR, 'GET', `${LOG}?$filter=fields/Severity eq 'block'`, undefined, prefer).status).toBe(200);
    expect(kinds(under)).toContain('unindexed-query');
    if (hasDescription) expect(kinds(under)).toContain('description');
  });

  test('a filter that finds more than 5,000 items, and sorting a longer list', () => {
    const under = aTenant();
    const list = under.tenant.state.lists.find(({ name }) => name === 'MailCheckLog-2026-11')!;
    for (let id = 1; id <= 5_001; id += 1)
      list.items.push({
        id,
        guid: `g${id}`,
        version: 1,
        createdBy: idOf('staff'),
        createdDateTime: '2026-11-24T09:00:00Z',
        modifiedBy: idOf('staff'),
        modifiedDateTime: '2026-11-24T09:00:00Z',
        fields: { Bucket: id === 1 ? 'a' : 'b', WriterKey: 'w' },
        history: [],
      });
    const filtered = (value: string) => ask(under, AUDITOR, 'GET', `${LOG}?$filter=fields/WriterKey eq '${value}'`);
    expect([filtered('w').status, filtered('w').headers['retry-after']]).toEqual([429, '30']);
    expect(filtered('x').status).toBe(200);
    const both = `${LOG}?$filter=fields/WriterKey eq 'w' and fields/Bucket eq 'a'&$top=1`;
    expect(ask(under, AUDITOR, 'GET', both).status).toBe(429);
    expect(ask(under, AUDITOR, 'GET', `${LOG}?$orderby=id`).status).toBe(429);
  });

  test('changing or deleting what one may only add to', () => {
    const under = aTenant();
    const { id } = add(under, STAFF, { Title: 'one' }).body;
    expect(ask(under, STAFF, 'PATCH', `${LOG}/${String(id)}/fields`, { Title: 'two' }).status).toBe(403);
    expect(ask(under, STAFF, 'DELETE', `${LOG}/${String(id)}`).status).toBe(403);
    expect(ask(under, AUDITOR, 'DELETE', `${LOG}/${String(id)}`).status).toBe(403);
    expect(ask(under, AUDITOR, 'PATCH', `${LOG}/${String(id)}`, { fields: { Title: 'two' } }).status).toBe(403);
  });

  test('columns that are not there, values of the wrong kind, values too long', () => {
    const under = aTenant();
    for (const fields of [
      { Nothing: 'x' },
      { Seq: 'x' },
      { Title: 5 },
      { Title: 'x'.repeat(256) },
      { Payload: 'x'.repeat(64_000) },
    ])
      expect(add(under, STAFF, fields).status).toBe(400);
    expect(add(under, STAFF, { Payload: 'x'.repeat(63_999) }).status).toBe(201);
  });

  test('a stale etag, on items and on the policy', () => {
    const under = aTenant();
    const { id, eTag } = add(under, STAFF, { Title: 'one' }).body;
    const path = `${LOG}/${String(id)}/fields`;
    const match = { 'if-match': String(eTag) };
    expect(ask(under, OWNER, 'PATCH', path, { Title: 'two' }, match).status).toBe(200);
    const stale = ask(under, OWNER, 'PATCH', path, { Title: 'three' }, match);
    expect([stale.status, codeOf(stale.body)]).toEqual([412, 'resourceModified']);
    expect(ask(under, OWNER, 'DELETE', `${LOG}/${String(id)}`, undefined, match).status).toBe(412);
    const session = `/drives/${POLICY_DRIVE}/root:/policy.json:/createUploadSession`;
    expect(ask(under, ADMIN, 'POST', session, { item: {} }, { 'if-match': '"old"' }).status).toBe(412);
  });

  test('an edited item shows its second etag and its earlier version, and a deleted id does not come again', () => {
    const under = aTenant();
    const first = add(under, STAFF, { Title: 'one' }).body;
    expect(first['eTag']).toMatch(/,1"$/);
    const path = `${LOG}/${String(first['id'])}`;
    ask(under, OWNER, 'PATCH', `${path}/fields`, { Title: 'two' });
    expect(ask(under, AUDITOR, 'GET', path).body['eTag']).toMatch(/,2"$/);
    expect(ask(under, AUDITOR, 'GET', `${path}/versions`).body['value']).toHaveLength(2);
    expect(ask(under, OWNER, 'DELETE', path).status).toBe(204);
    expect(Number(add(under, STAFF, { Title: 'next' }).body['id'])).toBe(Number(first['id']) + 1);
  });

  test('others’ items: an empty list and "not found", never a refusal that tells they are there', () => {
    const under = aTenant();
    const { id } = add(under, STAFF, { Title: 'one' }).body;
    const head: Asking = { person: idOf('head'), scopes: ['Sites.Selected'] };
    expect(ask(under, head, 'GET', LOG)).toMatchObject({ status: 200, body: { value: [] } });
    expect(ask(under, head, 'GET', `${LOG}/${String(id)}`).status).toBe(404);
    // The auditor’s right is worth nothing through an app that was not granted it.
    const narrow: Asking = { ...AUDITOR, app: 'addIn', scopes: ['Lists.SelectedOperations.Selected'] };
    expect(ask(under, narrow, 'GET', LOG)).toMatchObject({ status: 200, body: { value: [] } });
    expect(ask(under, AUDITOR, 'GET', LOG).body['value']).toHaveLength(1);
  });

  test('content comes from elsewhere, and a token has no place there', () => {
    const under = aTenant();
    const session = `/drives/${POLICY_DRIVE}/root:/policy.json:/createUploadSession`;
    const opened = ask(under, ADMIN, 'POST', session, { item: { '@microsoft.graph.conflictBehavior': 'fail' } });
    const url = String(opened.body['uploadUrl']);
    const bytes = new Uint8Array([1, 2, 3]);
    const range = { 'content-range': 'bytes 0-2/3' };
    expect(send(under.tenant, 'PUT', url, bytes, { ...range, authorization: 'Bearer x' }).status).toBe(401);
    expect(send(under.tenant, 'PUT', url, bytes, { 'content-range': 'bytes 1-3/4' }).status).toBe(416);
    expect(send(under.tenant, 'PUT', url, bytes, range).status).toBe(201);
    const found = ask(under, ADMIN, 'GET', `/drives/${POLICY_DRIVE}/root:/policy.json:/content`);
    expect(found.status).toBe(302);
    expect(found.headers['location']).toMatch(new RegExp(`^${FILES}/`));
    expect(kinds(under)).toEqual(['token-on-upload']);
    expect(ask(under, ADMIN, 'POST', session, { item: { '@microsoft.graph.conflictBehavior': 'fail' } }).status).toBe(
      409,
    );
  });

  test('next pages it never gave, unknown tokens, calls nobody described, scopes nobody was given', () => {
    const under = aTenant();
    expect(ask(under, AUDITOR, 'GET', `${LOG}?$skiptoken=T99`).status).toBe(400);
    expect(
      send(under.tenant, 'GET', 'https://graph.microsoft.com/v1.0/me', undefined, { authorization: 'Bearer x' }).status,
    ).toBe(401);
    expect(ask(under, AUDITOR, 'GET', '/me/calendar').status).toBe(404);
    expect(ask(under, AUDITOR, 'GET', '/me').status).toBe(403);
    expect(kinds(under)).toEqual(['link-never-given', 'token-unknown', 'unknown-call', 'scope-missing']);
  });

  test('an expired token, a batch of 21, and a batch address with its version', () => {
    const under = aTenant();
    const token = under.tenant.tokens.issue({ ...AUDITOR, app: 'dashboard', expires: under.time.clock.now() });
    const me = send(under.tenant, 'GET', 'https://graph.microsoft.com/v1.0/me', undefined, {
      authorization: `Bearer ${token}`,
    });
    expect([me.status, codeOf(me.body)]).toEqual([401, 'InvalidAuthenticationToken']);
    const part = (id: number, url = '/me') => ({ id: String(id), method: 'GET', url });
    const requests = Array.from({ length: 21 }, (_, id) => part(id));
    expect(ask(under, AUDITOR, 'POST', '/$batch', { requests }).status).toBe(400);
    expect(ask(under, AUDITOR, 'POST', '/$batch', { requests: [part(1, '/v1.0/me')] }).status).toBe(400);
  });

  test('with User.Read alone the organisation tells its domains and keeps the rest', () => {
    const under = aTenant();
    const { body } = ask(under, { person: idOf('staff'), scopes: ['User.Read'] }, 'GET', '/organization');
    const [organisation] = body['value'] as Record<string, unknown>[];
    expect(organisation?.['countryLetterCode']).toBeNull();
    expect(organisation?.['verifiedDomains']).not.toHaveLength(0);
  });
});

describe('the emulated service counts as Microsoft’s counts', () => {
  test('over the quota of a minute it says how long to wait, and a call before that is held against the client', async () => {
    const under = aTenant({ quota: { perMinute: 20, perDay: 1_000, perUserFiveMinutes: 1_000 } });
    const statuses = Array.from({ length: 11 }, () => add(under, STAFF, { Title: 'one' }));
    expect(statuses.map(({ status }) => status)).toEqual([...Array<number>(10).fill(201), 429]);
    expect(statuses[8]?.headers['ratelimit-remaining']).toBe('2');
    expect(kinds(under)).toEqual([]);
    add(under, STAFF, { Title: 'early' });
    expect(kinds(under)).toEqual(['called-too-early']);
    await under.time.pass(Number(statuses[10]?.headers['retry-after']) * 1_000);
    expect(add(under, STAFF, { Title: 'later' }).status).toBe(201);
    expect(kinds(under)).toHaveLength(1);
  });

  test('the parts of a batch one by one, refused and told inside', () => {
    const under = aTenant({ quota: { perMinute: 5, perDay: 1_000, perUserFiveMinutes: 1_000 } });
    const requests = [1, 2, 3].map((id) => ({
      id: String(id),
      method: 'POST',
      url: LOG,
      headers: { 'Content-Type': 'application/json' },
      body: { fields: { Title: `t${id}` } },
    }));
    const { status, body } = ask(under, STAFF, 'POST', '/$batch', { requests });
    const answers = body['responses'] as { id: string; status: number; headers: Record<string, string> }[];
    expect(status).toBe(200);
    // An order of the service's own; two of two units each fit in five.
    expect(answers.map(({ id }) => id)).toEqual(['3', '2', '1']);
    expect(answers.map((one) => one.status)).toEqual([201, 201, 429]);
    expect(answers[2]?.headers['retry-after']).toBeDefined();
  });

  test('changes since last time come in pages, may come twice, and end with "begin anew"', async () => {
    const under = aTenant();
    for (let count = 0; count < 5; count += 1) add(under, STAFF, { Title: `t${count}` });
    const first = ask(under, AUDITOR, 'GET', `${LOG}/delta()?$top=3`).body;
    const second = ask(under, AUDITOR, 'GET', String(first['@odata.nextLink'])).body;
    const ids = [first, second].flatMap(({ value }) => (value as { id: string }[]).map(({ id }) => id));
    expect(ids).toEqual(['1', '2', '3', '3', '4', '5']);
    const link = String(second['@odata.deltaLink']);
    expect(ask(under, AUDITOR, 'GET', link).body['value']).toEqual([]);
    ask(under, OWNER, 'DELETE', `${LOG}/2`);
    add(under, STAFF, { Title: 'new' });
    const changed = ask(under, AUDITOR, 'GET', link).body['value'] as Record<string, unknown>[];
    expect(changed.map(({ id, deleted }) => [id, deleted !== undefined])).toEqual([
      ['2', true],
      ['6', false],
    ]);
    await under.time.pass(31 * 86_400_000);
    expect(ask(under, AUDITOR, 'GET', link).status).toBe(410);
  });
});

describe('the emulated service is the one Microsoft describes', () => {
  const whenDescribed = hasDescription ? test : test.skip;

  whenDescribed('every route and every scope that opens it is in the description', () => {
    for (const { method, path, scopes } of ROUTES) {
      const operation = operationOf(method, path);
      expect([method, path, operation !== undefined]).toEqual([method, path, true]);
      const { least = [], higher = [] } = operation?.['x-delegated-scopes'] ?? {};
      const known = [...least, ...higher];
      const wide = scopes.filter(
        (scope) => !/Selected$|^Sites\.(Manage|FullControl)\.All$/.test(scope) && !known.includes(scope),
      );
      // Selected scopes stand for all of them; SharePoint takes the widest for any. Dropping a list is in no row.
      if (known.length > 0) expect([method, path, wide]).toEqual([method, path, []]);
    }
  });

  whenDescribed('wrong requests are found: a body not wrapped, an unknown option, a header that is not allowed', () => {
    const under = aTenant();
    const count = () => under.tenant.violations.filter(({ kind }) => kind === 'description').length;
    ask(under, STAFF, 'POST', LOG, { Title: 'x' });
    expect(count()).toBe(1);
    ask(under, AUDITOR, 'GET', `${LOG}?$format=json`);
    expect(count()).toBe(2);
    ask(under, STAFF, 'POST', LOG, { fields: {} }, { 'if-match': '"x"' });
    expect(count()).toBe(3);
    ask(under, STAFF, 'POST', LOG, { fields: {}, extra: 1 });
    expect(count()).toBe(4);
  });
});

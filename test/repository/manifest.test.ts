import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { manifestFaults } from '../support/manifest-faults';

const ROOT = path.resolve(__dirname, '..', '..');
const SCHEMAS = path.join(ROOT, '..', 'shared', 'data', 'manifest-xsd', 'extended');
const XML = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');
const MAIN_SCHEMA = 'OfficeAppManifestV1_1.xsd';

/** Release tooling writes this variant for a trust that accepts outages stopping its mail. */
const STRICT = XML.replaceAll('SendMode="SoftBlock"', 'SendMode="Block"');

describe('the manifest is one that Outlook takes', () => {
  const hasSchemas = existsSync(SCHEMAS);
  if (!hasSchemas)
    console.log("Skipped: Microsoft's schemas are not beside the project, so the manifest is not validated.");
  const validating = hasSchemas ? test : test.skip;

  validating.each([
    ['as it stands', XML],
    ['with sending blocked during outages', STRICT],
  ])("it follows Microsoft's schema %s", async (_, xml) => {
    expect(await schemaFaults(xml)).toEqual([]);
  });

  validating('a send mode that Outlook does not know is refused by the schema', async () => {
    expect(await schemaFaults(XML.replace('"SoftBlock"', '"Sometimes"'))).not.toEqual([]);
  });

  test.each([
    ['as it stands', XML],
    ['with sending blocked during outages', STRICT],
  ])('nothing is wrong that a schema cannot see, %s', (_, xml) => {
    expect(manifestFaults(xml)).toEqual([]);
  });

  test('the strict variant differs in the two send events only', () => {
    expect(STRICT.match(/SendMode="Block"/g)).toHaveLength(2);
    expect(STRICT.replaceAll('SendMode="Block"', 'SendMode="SoftBlock"')).toBe(XML);
  });
});

describe('a slip in the manifest is found before a school meets it', () => {
  test.each([
    ['a resource that is not there', 'resid="Read.Tip"', 'resid="Read.Tipp"', 'Nothing has the resource id Read.Tipp.'],
    [
      'plain http',
      'https://schoolgate.example/onsend.js',
      'http://schoolgate.example/onsend.js',
      'http://schoolgate.example/onsend.js is not https.',
    ],
    [
      'two homes',
      'https://schoolgate.example/onsend.js',
      'https://elsewhere.example/onsend.js',
      'Addresses have several origins',
    ],
    ['a missing icon size', '<bt:Image size="80" resid="Icon.80" />', '', 'A button has no icon of 80 pixels.'],
    ['an event of no Outlook', '"OnMessageCompose"', '"OnMessageComposed"', 'Outlook has no event OnMessageComposed.'],
    [
      'an event twice',
      '"OnMessageCompose"',
      '"OnNewMessageCompose"',
      'The event OnNewMessageCompose is declared twice.',
    ],
    [
      'a send mode in the wrong place',
      'FunctionName="onMessageCompose"',
      'FunctionName="onMessageCompose" SendMode="Block"',
      'OnMessageCompose is no send event',
    ],
    [
      'another page for events',
      '<SourceLocation resid="OnSend.Page" />',
      '<SourceLocation resid="Pane.Page" />',
      'run in another page',
    ],
    [
      'no script for classic Outlook',
      '<Override type="javascript" resid="OnSend.Script" />',
      '',
      'exactly one Override of type javascript',
    ],
    ['more permission than needed', 'ReadWriteItem', 'ReadWriteMailbox', 'nothing here needs more'],
    ['no right to append', '<ExtendedPermission>AppendOnSend</ExtendedPermission>', '', 'AppendOnSend is missing'],
    [
      'a command twice',
      'id="schoolgateReadPane"',
      'id="schoolgateComposePane"',
      'The id schoolgateComposePane stands there twice.',
    ],
    ['English only', '<bt:Override Locale="cy-GB" Value="Gwirio\'r neges" />', '', 'Compose.Label has no Welsh.'],
  ])('%s', (_, before, after, fault) => {
    expect(XML).toContain(before);
    expect(manifestFaults(XML.replace(before, after)).join('\n')).toContain(fault);
  });
});

describe('what the manifest names is there', () => {
  const icons = [...XML.matchAll(/assets\/(icon-(\d+)\.png)/g)].map(
    ([, file, size]) => [file ?? '', Number(size)] as const,
  );

  test.each(icons)('%s is a picture of %i pixels', (file, size) => {
    const png = readFileSync(path.join(ROOT, 'assets', file));
    // PNG: signature of 8 bytes, then the IHDR chunk with width and height at 16 and 20 (RFC 2083).
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });

  test('each handler is called after its event, so that one name finds both', () => {
    const pairs = [...XML.matchAll(/Type="(On\w+)" FunctionName="(\w+)"/g)];
    expect(pairs).toHaveLength(13);
    for (const [, type = '', handler] of pairs) expect(handler).toBe(`o${type.slice(1)}`);
  });

  test('the pane can be opened from a dialog: its command has the agreed id', () => {
    expect(XML).toContain('id="schoolgateComposePane"');
    expect(XML).toContain('id="schoolgateMeetingPane"');
  });
});

async function schemaFaults(xml: string): Promise<readonly string[]> {
  const schema = (fileName: string) => ({ fileName, contents: readFileSync(path.join(SCHEMAS, fileName), 'utf8') });
  const others = readdirSync(SCHEMAS).filter((name) => name !== MAIN_SCHEMA);
  const result = await validateXML({
    xml: [{ fileName: 'manifest.xml', contents: xml }],
    schema: [schema(MAIN_SCHEMA)],
    preload: others.map(schema),
  });
  return result.errors.map(({ message }) => message);
}

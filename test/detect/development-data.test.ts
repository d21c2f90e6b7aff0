import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { detect } from '../../src/detect/detect';
import type { DataKind } from '../../src/detect/kinds';
import { TODAY } from './found';

/** Labelled texts others published, kept beside the project and not in it. */
const SHARED = path.resolve(__dirname, '..', '..', '..', 'shared');
const PII = path.join(SHARED, 'data', 'pii');
const isHere = existsSync(PII);
if (!isHere) console.log(`skipped: ${PII} is not there`);
const whenHere = isHere ? describe : describe.skip;

interface Span {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly ignore?: boolean;
}
interface Sample {
  readonly subject?: string;
  readonly text: string;
  readonly spans?: readonly Span[];
  readonly closed?: readonly string[];
}

function samplesOf(...files: readonly string[]): readonly Sample[] {
  return files.flatMap((file) => {
    const lines = readFileSync(path.join(PII, `${file}.jsonl`), 'utf8').split('\n');
    return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Sample);
  });
}

const family = (type: string): string => (/^(?:SPECIAL_|SAFEGUARDING|CRIMINAL)/.test(type) ? 'SPECIAL' : type);
const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** What is found at medium confidence and above. */
function likely(text: string): readonly Span[] {
  const { detections } = detect(text, { now: TODAY });
  return detections
    .filter(({ confidence }) => confidence !== 'low')
    .map(({ kind, start, end }) => ({ type: family(kind), start, end }));
}

/** A label counts as found when a finding of its kind covers half of it; a finding of a fully labelled kind that meets no label is false. */
function score(samples: readonly Sample[], kinds: readonly string[]): { recall: number; precision: number } {
  let [labels, hits, findings, right] = [0, 0, 0, 0];
  for (const { text, spans = [], closed } of samples) {
    const found = likely(text);
    const all = spans.map((span) => ({ ...span, type: family(span.type) }));
    for (const span of all) {
      if (span.ignore === true || !kinds.includes(span.type)) continue;
      labels++;
      const least = span.type === 'SPECIAL' || span.type === 'BULK_TABLE' ? 1 : (span.end - span.start) / 2;
      if (found.some((one) => one.type === span.type && overlap(one, span) >= least)) hits++;
    }
    for (const one of found) {
      if (!kinds.includes(one.type) || closed?.map(family).includes(one.type) !== true) continue;
      const touched = all.filter((span) => overlap(one, span) > 0);
      if (touched.some((span) => span.ignore)) continue;
      findings++;
      if (touched.some((span) => span.type === one.type)) right++;
    }
  }
  return { recall: hits / labels, precision: findings === 0 ? 1 : right / findings };
}

const STRUCTURED: readonly DataKind[] = [
  'NHS_NUMBER', 'NINO', 'UPN', 'ULN', 'TRN', 'UTR', 'PASSPORT', 'UK_DRIVING_LICENCE', 'RESIDENCE_PERMIT', 'BANK_ACCOUNT',
  'IBAN', 'PAYMENT_CARD', 'PHONE_NUMBER', 'POSTCODE', 'DATE_OF_BIRTH', 'PASSWORD', 'VEHICLE_REGISTRATION',
]; // prettier-ignore

whenHere('published texts', () => {
  test('identifiers in British texts are found, and little else', () => {
    const samples = isHere ? samplesOf('dev-uk-identifiers', 'dev-made-in-mail') : [];
    const { recall, precision } = score(samples, STRUCTURED);
    expect(recall).toBeGreaterThanOrEqual(0.97);
    expect(precision).toBeGreaterThanOrEqual(0.98);
  });

  test.each([
    ['NHS_NUMBER', 0.98, 0.98],
    ['NINO', 0.98, 0.98],
    ['UPN', 0.98, 0.98],
    ['ULN', 0.95, 0.97],
    ['TRN', 0.95, 0.97],
    ['UTR', 0.95, 0.97],
    ['RESIDENCE_PERMIT', 0.95, 0.97],
    ['PASSPORT', 0.95, 0.97],
    ['BANK_ACCOUNT', 0.92, 0.95],
    ['IBAN', 1, 1],
    ['PAYMENT_CARD', 0.99, 0.995],
    ['DATE_OF_BIRTH', 0.97, 0.98],
    ['PASSWORD', 0.92, 0.95],
    ['SECRET_KEY', 0.75, 0.85],
    ['SPECIAL', 0.85, 0.85],
    ['BULK_TABLE', 0.97, 0.97],
  ])('%s: at least %d found, %d of the findings right', (kind, recall, precision) => {
    const files = ['dev-uk-identifiers', 'dev-made-in-mail', 'dev-presidio-synth', 'dev-datafog', 'dev-secrets'];
    const result = score(isHere ? samplesOf(...files) : [], [kind]);
    expect(result.recall).toBeGreaterThanOrEqual(recall);
    expect(result.precision).toBeGreaterThanOrEqual(precision);
  });
});

const CONTACT = /^(?:EMAIL_ADDRESS|PHONE_NUMBER|PERSON_NAME|POSTAL_ADDRESS|POSTCODE|VEHICLE_REGISTRATION)$/;

/** Of a thousand mails, how many have a finding that is no contact datum. */
function alarmed(file: string, isCounted: (confidence: string) => boolean): number {
  const samples = samplesOf(file);
  const mails = samples.filter(({ subject = '', text, spans = [] }) => {
    const whole = subject === '' ? text : `${subject}\n${text}`;
    const shift = whole.length - text.length;
    return detect(whole, { now: TODAY }).detections.some(
      (one) =>
        isCounted(one.confidence) &&
        !CONTACT.test(one.kind) &&
        !spans.some((span) => overlap(one, { start: span.start + shift, end: span.end + shift }) > 0),
    );
  });
  return (mails.length * 1000) / samples.length;
}

whenHere('ordinary texts', () => {
  test('of a thousand office mails at most three are warned of, and at most one in two thousand is stopped', () => {
    expect(alarmed('dev-mail-ordinary', (confidence) => confidence !== 'low')).toBeLessThanOrEqual(3);
    expect(alarmed('dev-mail-ordinary', (confidence) => confidence === 'high')).toBeLessThanOrEqual(0.5);
  });

  test('of a thousand pages about schools at most ten are warned of', () => {
    expect(alarmed('dev-topic-ordinary', (confidence) => confidence !== 'low')).toBeLessThanOrEqual(10);
  });

  test('policies of schools are silent', () => {
    const folder = path.join(SHARED, 'seeds');
    const loud = (isHere ? readdirSync(folder) : []).filter(
      (file) => detect(readFileSync(path.join(folder, file), 'utf8'), { now: TODAY }).detections.length > 0,
    );
    expect(loud).toEqual([]);
  });
});

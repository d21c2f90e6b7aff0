/**
 * One peer as a detector: reads {"id","text"} a line, writes {"id","findings"} a line, as `cli detect` does.
 *
 *   node tools/benchmark/peer.mjs openredaction < texts.jsonl
 */
import { createInterface } from 'node:readline';

/** Our names for what the peer calls things; what is missing here is left out. */
const TYPES = {
  NHS_NUMBER: 'NHS_NUMBER',
  NATIONAL_INSURANCE_UK: 'NINO',
  UK_PASSPORT: 'PASSPORT',
  PASSPORT_UK: 'PASSPORT',
  UTR_UK: 'UTR',
  UK_SORT_CODE: 'BANK_ACCOUNT',
  SORT_CODE_UK: 'BANK_ACCOUNT',
  UK_BANK_ACCOUNT: 'BANK_ACCOUNT',
  BANK_ACCOUNT_UK: 'BANK_ACCOUNT',
  IBAN: 'IBAN',
  CREDIT_CARD: 'PAYMENT_CARD',
  PHONE_UK: 'PHONE_NUMBER',
  PHONE_UK_MOBILE: 'PHONE_NUMBER',
  PHONE_INTERNATIONAL: 'PHONE_NUMBER',
  POSTCODE_UK: 'POSTCODE',
  DATE_OF_BIRTH: 'DATE_OF_BIRTH',
  DRIVING_LICENSE_UK: 'UK_DRIVING_LICENCE',
  PASSWORD: 'PASSWORD',
};

const PEERS = {
  async openredaction() {
    const { OpenRedaction } = await import('openredaction');
    const redactor = new OpenRedaction();
    return async (text) => {
      const { detections } = await redactor.detect(text);
      return detections.flatMap(({ type, position, confidence }) => {
        const ours = TYPES[type];
        return ours === undefined ? [] : [{ type: ours, start: position[0], end: position[1], confidence }];
      });
    };
  },
};

const make = PEERS[process.argv[2]];
if (make === undefined) {
  console.error(`peers: ${Object.keys(PEERS).join(', ')}`);
  process.exit(2);
}
const detect = await make();
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue;
  const { id, text } = JSON.parse(line);
  console.log(JSON.stringify({ id, findings: await detect(text) }));
}

import {
  checkpointsIn,
  checkpointText,
  hashOfCheckpoint,
  listOf,
  nextCheckpoint,
  originOf,
  seenOf,
} from '../../src/log/checkpoint';
import { GENESIS } from '../../src/log/chain';
import { compareLeaves, hashOfLeaf, leafOf } from '../../src/log/leaf';
import { MerkleTree } from '../../src/log/merkle';
import { anInspection, linked, stamped } from './log-scene';

const entries = stamped(linked([anInspection(1), anInspection(2), anInspection(3)]));
const origin = originOf('greenfield.example', 'MailCheckLog-2026-11');

function checkpoints() {
  const tree = new MerkleTree();
  for (const entry of entries.slice(0, 2)) tree.append(hashOfLeaf(leafOf(entry)));
  const first = nextCheckpoint(origin, { size: tree.size, root: tree.root() }, undefined);
  for (const entry of entries.slice(2)) tree.append(hashOfLeaf(leafOf(entry)));
  return [first, nextCheckpoint(origin, { size: tree.size, root: tree.root() }, first)] as const;
}

describe('a checkpoint', () => {
  const [first, second] = checkpoints();

  it('is three lines and the hash of the one before', () => {
    const lines = checkpointText(second).split('\n');
    expect(lines).toEqual([origin, '3', expect.stringMatching(/^[\w+/]{43}=$/), hashOfCheckpoint(first), '']);
    expect(first.before).toBe(GENESIS);
    expect(listOf(second)).toBe('MailCheckLog-2026-11');
  });

  it('is found in the mail it was sent with, quoted or not', () => {
    const mail = `Dear head,\r\n\r\n${checkpointText(first).replace(/\n/g, '\r\n')}\n> ${checkpointText(second).replace(/\n/g, '\n> ')}\nKeep this.`;
    expect(checkpointsIn(mail)).toEqual([first, second]);
  });

  it.each([
    ['without root', `${origin}\n2\n\n${GENESIS}`],
    ['with a size that is none', `${origin}\n02\nAAAA\n${GENESIS}`],
    ['with a short root', `${origin}\n2\nAAAA\n${GENESIS}`],
    ['cut off', origin],
  ])('%s is not taken for one', (_, text) => {
    expect(checkpointsIn(text)).toEqual([]);
  });

  it('is named in the records of those who have seen it', () => {
    expect(seenOf(second)).toEqual({
      list: 'MailCheckLog-2026-11',
      size: 3,
      checkpoint: hashOfCheckpoint(second).slice(0, 32),
    });
  });
});

describe('the leaves of a list', () => {
  it('stand in the order of their items, as numbers, and within an item by record', () => {
    const ids = ['10', '9', '9', '100'].map((itemId, index) => ({ itemId, recordId: String(9 - index) }));
    expect(ids.sort(compareLeaves)).toEqual([
      { itemId: '9', recordId: '7' },
      { itemId: '9', recordId: '8' },
      { itemId: '10', recordId: '9' },
      { itemId: '100', recordId: '6' },
    ]);
  });

  it('stay the same when the record is lawfully erased', () => {
    const [entry] = entries;
    if (!entry) throw new Error('no entry');
    const { record, ...stamp } = entry;
    const erased = { recordId: record.id, at: record.occurredAt, certificate: record.id, chain: record.chain };
    expect(leafOf({ ...stamp, erased })).toEqual(leafOf(entry));
  });
});

import { readAttachment } from '../../src/attachments/readers/read-attachment';
import type { AttachmentFacts } from '../../src/message/attachment';
import { bytesOf, hasCorpus, isProtected, labels, missingWords, nameOf, shareOf, type Label } from './corpus';

interface Answer {
  readonly label: Label;
  readonly facts: AttachmentFacts;
}

const name = ({ label }: Answer): string => nameOf(label);

if (!hasCorpus()) {
  process.stdout.write('The labelled attachments are not here: their floors are skipped.\n');
  test.skip('the floors on labelled attachments', () => undefined);
} else {
  describe('on labelled attachments', () => {
    const answers: Answer[] = [];
    beforeAll(async () => {
      for (const label of labels()) answers.push({ label, facts: await readAttachment(nameOf(label), bytesOf(label)) });
    }, 180_000);

    test('nothing that can be read is called protected', () => {
      const judged = answers.filter(({ label }) => label.encrypted !== null && !isProtected(label));
      expect(judged.filter(({ facts }) => facts.protected).map(name)).toEqual([]);
      expect(judged.length).toBeGreaterThan(200);
    });

    test('at least 99 in 100 are rightly told protected or not', () => {
      const judged = answers.filter(({ label }) => label.encrypted !== null);
      const found = shareOf(judged, ({ label, facts }) => facts.protected === isProtected(label), name);
      expect(found.missed.length === 0 || found.share >= 0.99 ? [] : found.missed).toEqual([]);
    });

    test('at least 98 in 100 are what they are said to be', () => {
      const isRight = ({ label, facts }: Answer): boolean => [label.kind, ...(label.kindOk ?? [])].includes(facts.kind);
      const found = shareOf(
        answers.filter(({ label }) => Boolean(label.kind)),
        isRight,
        name,
      );
      expect(found.share >= 0.98 ? [] : found.missed).toEqual([]);
    });

    test('at least 98 in 100 locks are rightly told strong or weak', () => {
      const judged = answers.filter(({ label }) => label.strength === 'strong' || label.strength === 'weak');
      const found = shareOf(judged, ({ label, facts }) => facts.strength === label.strength, name);
      expect(found.share >= 0.98 ? [] : found.missed).toEqual([]);
    });

    test('programs are found, and only programs', () => {
      const judged = answers.filter(({ label }) => label.containsProgram !== null);
      const real = judged.filter(({ label }) => label.containsProgram === true);
      const said = judged.filter(({ facts }) => facts.containsProgram);
      const recall = shareOf(real, ({ facts }) => facts.containsProgram, name);
      const precision = shareOf(said, ({ label }) => label.containsProgram === true, name);
      expect(recall.share >= 0.97 ? [] : recall.missed).toEqual([]);
      expect(precision.share >= 0.98 ? [] : precision.missed).toEqual([]);
    });

    test('at least 97 in 100 of the words in them are read', () => {
      const wanted = answers.reduce((sum, { label }) => sum + (label.textContains?.length ?? 0), 0);
      const missing = answers.flatMap(({ label, facts }) =>
        missingWords(label, facts).map((word) => `${nameOf(label)}: ${word}`),
      );
      expect(1 - missing.length / wanted >= WORDS ? [] : missing).toEqual([]);
    });

    test('damaged files and bombs are answered, and a file that is cut or refused is never all read', () => {
      const hard = answers.filter(({ label }) => label.damaged === true || label.bomb === true);
      expect(hard.length).toBeGreaterThan(5);
      expect(hard.filter(({ label, facts }) => facts.protected && !isProtected(label)).map(name)).toEqual([]);
      const bombs = hard.filter(({ label }) => label.bomb === true);
      expect(bombs.filter(({ facts }) => facts.unread.length === 0).map(name)).toEqual([]);
    });
  });
}

/** Floor of the words found. */
const WORDS = 0.97;

import type { MessageSnapshot } from '../../src/message/snapshot';
import { ALL_CASES } from '../corpus/rules/all-cases';
import type { Case } from '../corpus/rules/case';
import { outcomeOf, readsAs, saidOf, snapshotOf } from '../rules/rule-scene';

const RULES = Object.keys(ALL_CASES);

/** Mails as they were read, kept beyond one copy of the rules: reading is the same whatever is broken in them. */
const kept = ((globalThis as { __snapshots?: Map<string, MessageSnapshot> }).__snapshots ??= new Map());

/** The first case that comes out wrong, those of the broken file's own check first; undefined when all are right. */
export async function judge(file: string | undefined): Promise<string | undefined> {
  const own = RULES.filter((rule) => file?.endsWith(`rules/${rule}.ts`));
  // Checks that share the broken file come out wrong soon, whichever is asked first.
  for (const rule of [...own, ...RULES.filter((each) => !own.includes(each))]) {
    for (const [at, one] of (ALL_CASES[rule] ?? []).entries()) {
      const wrong = await isWrong(rule, one, `${rule} ${at}`);
      if (wrong) return `${rule}: ${one[1]}`;
    }
  }
  return undefined;
}

async function isWrong(rule: string, [expected, , mail, says = {}]: Case, key: string): Promise<boolean> {
  const known = kept.get(key);
  if (known === undefined) kept.set(key, await snapshotOf(mail));
  else readsAs(mail, known);
  if ((await outcomeOf(rule, mail)) !== expected) return true;
  return JSON.stringify(await saidOf(rule, mail, says)) !== JSON.stringify(says);
}

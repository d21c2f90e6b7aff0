import { ALL_CASES } from '../corpus/rules/all-cases';
import type { Case } from '../corpus/rules/case';
import { outcomeOf, saidOf } from '../rules/rule-scene';

const RULES = Object.keys(ALL_CASES);

/** The first case that comes out wrong, those of the broken file's own check first; undefined when all are right. */
export async function judge(file: string | undefined): Promise<string | undefined> {
  const own = RULES.filter((rule) => file?.endsWith(`rules/${rule}.ts`));
  // Checks that share the broken file come out wrong soon, whichever is asked first.
  for (const rule of [...own, ...RULES.filter((each) => !own.includes(each))]) {
    for (const one of ALL_CASES[rule] ?? []) {
      const wrong = await isWrong(rule, one);
      if (wrong) return `${rule}: ${one[1]}`;
    }
  }
  return undefined;
}

async function isWrong(rule: string, [expected, , mail, says = {}]: Case): Promise<boolean> {
  if ((await outcomeOf(rule, mail)) !== expected) return true;
  return JSON.stringify(await saidOf(rule, mail, says)) !== JSON.stringify(says);
}

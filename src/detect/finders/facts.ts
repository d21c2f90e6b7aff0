import { dateAt } from './date';

/** What a row of a list tells about its bearer. */
export type Fact = 'birth' | 'identifier' | 'contact' | 'class' | 'note' | 'plain' | 'role';

/** What a cell without a telling header holds, by its shape. */
export function factByShape(text: string, thisYear: number): Fact | undefined {
  const date = dateAt(text, 0, thisYear);
  if (date !== undefined && date.end >= text.length - 1)
    return thisYear - date.year >= 2 && thisYear - date.year < 100 ? 'birth' : 'plain';
  if (
    /^[A-Z]\d{11}[\dA-Z]$/.test(text) ||
    /^[A-Z]{2} ?\d\d ?\d\d ?\d\d ?[A-D]$/.test(text) ||
    /^\d{3} ?\d{3} ?\d{4}$/.test(text)
  )
    return 'identifier';
  // "18/20", "91.2 %", "6y 2m", "3 sessions"
  if (
    /^(?:\d{1,3}(?:\.\d)? ?(?:%|\/ ?\d{2,3})|\d{1,2} ?(?:y|yrs?) ?\d{1,2} ?m\w*|\d{1,3} (?:session|day|late|merit|point|lesson)s?)$/.test(
      text,
    )
  )
    return 'note';
  if (/(?:^| )(?:\+44|0)[\d ()-]{9,14}$/.test(text)) return 'contact';
  if (/^[\w.+-]{1,64}@[\w.-]{3,80}$/.test(text)) return 'contact';
  if (/[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}$/.test(text)) return 'contact';
  // "4 Oak".
  if (/^\d{1,2} [A-Z][a-z]{2,9}$/.test(text)) return 'class';
  if (
    /^(?:(?:year|yr|class|form)? ?\d{1,2} ?[A-Z]{0,3}\d?|reception|nursery|R[A-Z]|YR|Y\d{1,2}|\d{1,2}[A-Z]\/[A-Za-z]{2}\d?)$/i.test(
      text,
    ) &&
    text.length <= 14
  )
    return /[A-Za-z]/.test(text) ? 'class' : 'plain';
  if (
    /^(?:SEN|FSM|EAL|PP|LAC|CLA|EHCP|K|E|SEND|SEMH|ASD|ADHD|asthma|epipen|nut allergy|epilepsy|diabetes)\b/i.test(
      text,
    ) &&
    text.length < 60
  )
    return 'note';
  return 'plain';
}

import { partsOf, type PlainDate } from '../kernel/plain-date.ts';
import { invariant } from '../kernel/invariant.ts';
import type { Language } from './language.ts';
import { fillPhrase } from './phrase.ts';
import { documentTexts } from './texts.ts';

/**
 * A date as official papers write it: «2026 жылғы 12 наурыз», «12 марта 2026 года».
 * `form` is how the sentence needs it: nominative, attributive («наурыздағы»), dative («наурызға», before «дейін»).
 * The names of months are ours, not the runtime's: paper must not change with a browser.
 */
export function formatDate(date: PlainDate, form: string, language: Language): string {
  const { year, month, day } = partsOf(date);
  const { phrase, months }: { phrase: string; months: Record<string, Record<string, string>> } =
    documentTexts[language].date;
  const name = months[form]?.[String(month).padStart(2, '0')];
  invariant(name !== undefined, `no month ${month} in the form "${form}"`);
  const parts: Record<string, string> = { year: String(year), month: name, day: String(day) };
  return fillPhrase(phrase, (part) => parts[part] ?? '');
}

import kkLegal from '#locales/kk/legal.json' with { type: 'json' };
import kkTexts from '#locales/kk/statistics.json' with { type: 'json' };
import ruLegal from '#locales/ru/legal.json' with { type: 'json' };
import ruTexts from '#locales/ru/statistics.json' with { type: 'json' };
import { findAct } from '../../acts/registry.ts';
import type { Bilingual, Language } from '../../documents/language.ts';
import type { UserId } from '../../journal/ids.ts';
import type { OfficeState } from '../case.ts';
import type { RegisterTable } from '../registers.ts';
import { measures, type Report, type ReportRow } from './reports.ts';

const texts: Bilingual<typeof ruTexts> = { kk: kkTexts, ru: ruTexts };
const matterNames: Bilingual<Readonly<Record<string, string>>> = { kk: kkLegal.matter, ru: ruLegal.matter };

interface Wording {
  readonly language: Language;
  readonly users: OfficeState['users'];
}

/** What a row of a report is called: a kind of case or of act, a person, or an outcome. */
export function rowName(report: Report, id: string, { language, users }: Wording): string {
  if (report === 'matters') return matterNames[language][id] ?? id;
  if (report === 'acts') return findAct(id)?.texts[language].name ?? id;
  if (report === 'executors') return users.get(id as UserId)?.name[language] ?? id;
  const names: Readonly<Record<string, string>> = texts[language].rows;
  return names[id] ?? id;
}

/** A report as a plain table: beside each figure stands the one of the period before. */
export function reportTable(report: Report, rows: readonly ReportRow[], wording: Wording): RegisterTable {
  const { names, measures: words, row, before } = texts[wording.language];
  const columns = measures[report].map((measure) => words[measure]);
  return {
    name: names[report],
    columns: [row[report], ...columns.flatMap((column) => [column, `${column} ${before}`])],
    rows: rows.map(({ id, now, before: then }) => [
      rowName(report, id, wording),
      ...now.flatMap((figure, at) => [String(figure), String(then[at] ?? 0)]),
    ]),
  };
}

import type { PaperSigner } from '../documents/compose-document.ts';
import { formatDate } from '../documents/format-date.ts';
import type { Bilingual, Language } from '../documents/language.ts';
import { fillPhrase, findPhrase } from '../documents/phrase.ts';
import type { Block, PrintModel, TableRow } from '../documents/print-model.ts';
import { toEpochDay, weekdayOf, type PlainDate } from '../kernel/plain-date.ts';
import { readingsOfTerm, yearsOf } from '../law/doubts.ts';
import type { LoadedLaw } from '../law/engine/loaded-law.ts';
import type { Basis, Step, Term } from '../law/types.ts';
import { sheetTexts, type SheetTexts } from './calculation-sheet-texts.ts';

/** One term of one case, and who answers for the count. */
export interface CalculationSheet {
  readonly term: Term;
  readonly case: {
    readonly title: string;
    readonly number?: string | undefined;
    readonly office: Bilingual;
  };
  readonly signer: PaperSigner;
  /** The law the term was counted with: the sheet says how far each year is verified, and by which reading it stands. */
  readonly law: Pick<LoadedLaw, 'calendar' | 'tables' | 'choices' | 'texts'>;
  readonly language: Language;
  readonly today: PlainDate;
}

/**
 * The calculation sheet of a term in one language: what the law says, every day of the count with its running number or
 * the reason why it was not counted, the last day, and how certain the calendar is. Fit to attach to an answer.
 */
export function composeCalculationSheet(given: CalculationSheet): PrintModel {
  const { term, language, signer } = given;
  const { sheet } = sheetTexts[language];
  const { name } = wordsOf(given);
  const names: Readonly<Record<string, string>> = { term: name, case: given.case.number ?? given.case.title };
  return {
    language,
    title: fillPhrase(sheet.fileTitle, (part) => names[part] ?? ''),
    blocks: [
      sentence('title', sheet.title),
      sentence('subject', name),
      { block: 'table', head: [], rows: particulars(given) },
      sentence('call', sheet.days),
      { block: 'table', head: Object.values(sheet.head), rows: dayRows(term, language) },
      ...(isDoubtful(given) ? [sentence('note', sheet.doubtful)] : []),
      {
        block: 'signature',
        post: signer.post[language],
        rank: signer.rank[language],
        name: signer.name[language],
      },
    ],
  };
}

function sentence(block: 'title' | 'subject' | 'call' | 'note', text: string): Block {
  return { block, sentence: { source: block, text } };
}

/** The name of the term and its norm in one sentence; a pack's own words go before the program's. */
function wordsOf({ term: { spec }, law, language }: CalculationSheet) {
  const { law: shipped } = sheetTexts[language];
  return (
    law.texts[language].terms[spec] ?? {
      name: findPhrase(shipped, `terms.${spec}.name`),
      sentence: findPhrase(shipped, `terms.${spec}.sentence`),
    }
  );
}

/** What the count stands on and what it came to; what a term does not have is left out. */
function particulars(given: CalculationSheet): TableRow[] {
  const { term, language, today } = given;
  const { sheet } = sheetTexts[language];
  const day = (date: PlainDate | undefined) => date && formatDate(date, 'nominative', language);
  const rows: readonly [keyof typeof sheet.rows, string | undefined][] = [
    ['office', given.case.office[language]],
    ['case', given.case.title],
    ['number', given.case.number],
    ['basis', basisText(term.basis, sheetTexts[language])],
    ['sentence', wordsOf(given).sentence],
    ['duty', sheet.duty[term.duty]],
    ['since', day(term.since)],
    ['earliest', day(term.earliest)],
    ['due', dueText(term, language)],
    ['cautious', day(term.cautious)],
    ['state', stateText(term, language)],
    ['calendar', calendarText(given)],
    ['reading', readingText(given)],
    ['composedOn', day(today)],
  ];
  return rows.flatMap(([row, text]) =>
    text === undefined || text === ''
      ? []
      : [{ cells: [sheet.rows[row], text], ...(row === 'due' && { strong: true as const }) }],
  );
}

/** The tables write subparagraph 2) of paragraph 4 as `4(2)`; paper says it in words. */
function basisText({ act, article, paragraph: place }: Basis, { sheet, law }: SheetTexts): string {
  const [, paragraph, subparagraph] = /^([^()]+)(?:\(([^()]+)\))?$/.exec(place ?? '') ?? [];
  const parts: Readonly<Record<string, string | undefined>> = {
    act: findPhrase(law, `acts.${act.replace('/', '-')}`),
    article,
    paragraph,
    subparagraph,
  };
  const narrowest = (['subparagraph', 'paragraph', 'article'] as const).find(
    (unit) => parts[unit] !== undefined,
  );
  return fillPhrase(sheet.basis[narrowest ?? 'article'], (part) => parts[part] ?? '');
}

/** The last day; where the law counts hours, with its minute. */
function dueText({ due }: Term, language: Language): string | undefined {
  if (due === undefined) return undefined;
  const date = formatDate(due.slice(0, 10) as PlainDate, 'nominative', language);
  const time = due.slice(11);
  return time === ''
    ? date
    : fillPhrase(sheetTexts[language].sheet.minute, (part) => (part === 'date' ? date : time));
}

/** What became of the term: a sheet of a term that was replaced must not pass for one that runs. */
function stateText({ state, closedOn, late }: Term, language: Language): string {
  const { sheet, legal } = sheetTexts[language];
  if (closedOn === undefined) return legal.term.state[state];
  const parts: Readonly<Record<string, string>> = {
    state: legal.term.state[state],
    date: formatDate(closedOn, 'nominative', language),
    late: legal.term.late,
  };
  return fillPhrase(late === true ? sheet.closedLate : sheet.closedOn, (part) => parts[part] ?? '');
}

/** Years of the count that the calendar knows, with how far they are verified. */
function statuses({ term, law }: CalculationSheet): { year: string; status: string }[] {
  return yearsOf(term.steps).flatMap((year) => {
    const status = law.calendar.years[year]?.status;
    return status === undefined ? [] : [{ year, status }];
  });
}

const isDoubtful = (given: CalculationSheet): boolean =>
  statuses(given).some(({ status }) => status !== 'verified');

function calendarText(given: CalculationSheet): string {
  const { sheet, law } = sheetTexts[given.language];
  return statuses(given)
    .map(({ year, status }) =>
      fillPhrase(sheet.year, (part) =>
        part === 'year' ? year : findPhrase(law, `calendarStatus.${status}`),
      ),
    )
    .join('; ');
}

/** An addressee may read the norm otherwise: the sheet names the question and the reading it was counted by. */
function readingText({ term, law, language }: CalculationSheet): string {
  const texts = sheetTexts[language].law;
  return readingsOfTerm(term, law)
    .map(({ choice, value }) =>
      [`choices.${choice}.question`, `choices.${choice}.values.${value}`]
        .map((key) => findPhrase(texts, key))
        .join(' '),
    )
    .join('; ');
}

function dayRows({ steps }: Term, language: Language): TableRow[] {
  return steps.map((step, index) => ({
    cells: dayCells(step, language),
    ...(index === steps.length - 1 && { strong: true as const }),
  }));
}

function dayCells({ date, counted, why }: Step, language: Language): string[] {
  const { sheet, law } = sheetTexts[language];
  return [
    formatDate(date, 'nominative', language),
    sheet.weekday[weekdayOf(toEpochDay(date))],
    counted === null ? sheet.notCounted : String(counted),
    findPhrase(law, `steps.${why}`),
  ];
}

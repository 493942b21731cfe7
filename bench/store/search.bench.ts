// npm run bench -- search — what is typed into the search of an office of years, letter by letter.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Case } from '#shared/cases/case.ts';
import { CaseSearch } from '#shared/cases/search/case-search.ts';
import type { SubjectId } from '#shared/journal/ids.ts';
import { caseStory } from '../support/case-story.ts';
import { report } from '../support/table.ts';

const count = process.argv.includes('--small') ? 5_000 : 50_000;
const rounds = 3;

/** Words, names, numbers in both languages: with endings, without Kazakh letters, with a slip, and what nothing answers. */
const queries = [
  'жер телімін',
  'Өтегенова Айгүл',
  'отегенова айгул',
  'заработную плату Иванов',
  'құқығын бала Қасымов',
  'ЖТ-2023-024123',
  '2-07/1-4711',
  'жалакынын толенбеуи',
  'предпринематель петренко',
  'Серикбоев Ерлан',
  'мұндай сөз жоқ',
];

/** As the fold gives it, as far as a search reads it. */
function caseOf(at: number): Case {
  const [opened] = caseStory(at, count, 1);
  return {
    ...{ id: opened?.subject, dispatches: [], letters: [] },
    numbers: at % 2 === 0 ? [`2-07/1-${at}`] : [],
    ...(opened?.payload as object),
  } as unknown as Case;
}

/** What lives on the heap and beside it once everything dead is gone. */
function megabytes(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1_048_576;
}

/** What the work gave, and the milliseconds of this thread's own time: what neighbours on the machine take is not counted. */
function timed<Value>(work: () => Value): { value: Value; ms: number } {
  const before = process.threadCpuUsage();
  const value = work();
  const { user, system } = process.threadCpuUsage(before);
  return { value, ms: (user + system) / 1_000 };
}

const cases = new Map<SubjectId, Case>();
for (let at = 0; at < count; at += 1) cases.set(caseOf(at).id, caseOf(at));

const before = megabytes();
const search = new CaseSearch();
const pauses: number[] = [];
for (const steps = search.takeIn(cases); ;) {
  const { value, ms } = timed(() => steps.next());
  pauses.push(ms);
  if (value.done) break;
}
const held = megabytes() - before;

const typed = queries.flatMap((query) => Array.from(query, (_letter, at) => query.slice(0, at + 1)));
const times = typed.map((query) => {
  const tries = Array.from({ length: rounds }, () => timed(() => search.find(cases, query)).ms);
  return Math.min(...tries);
});
if (search.find(cases, 'жер').length === 0) throw new Error('nothing was found');

const share = (values: readonly number[], part: number) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? 0;
report([
  { cases: count, what: 'search at a letter typed, p95', value: share(times, 0.95), unit: 'ms', budget: 30 },
  { cases: count, what: 'search at a letter typed, the slowest', value: Math.max(...times), unit: 'ms' },
  { cases: count, what: 'search prepared, in all', value: pauses.reduce((a, b) => a + b) / 1_000, unit: 's' },
  { cases: count, what: 'search prepared, a step, p95', value: share(pauses, 0.95), unit: 'ms', budget: 16 },
  { cases: count, what: 'search prepared, the longest step', value: Math.max(...pauses), unit: 'ms' },
  { cases: count, what: 'memory of the search', value: held, unit: 'MB', budget: 40 },
]);

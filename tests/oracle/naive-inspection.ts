import { dateOf, text, type NaiveFact, type Sheet } from './naive-case.ts';
import { isWorking, nextDay, type NaiveCalendar } from './naive-days.ts';

/** 18.2: the heads who may appoint; no deputies below the Prosecutor General. */
const mayAppoint = ['prosecutorGeneral', 'deputyProsecutorGeneral', 'oblastProsecutor', 'districtProsecutor'];
const assignments = ['president', 'prosecutor-general'];
const grounds = [...assignments, '18.2.1', '18.2.2', '18.2.3', '18.2.4', '18.2.5'];

/** Article 18: T22-01…T22-06, I1-I4. */
export function inspection(sheet: Sheet): void {
  const appointed = sheet.first('appointed');
  const started = sheet.first('started');
  const proceeding = text(started?.['proceeding']) !== undefined;
  const lawful = mayBegin(appointed, started, sheet);
  if (proceeding) return; // 18.4(6): the terms of 18.4 do not apply
  const start = lawful ? dateOf(started) : undefined;
  const pauses = pausesOf(sheet);
  const base = start === undefined ? undefined : sheet.told(() => endOf(start, 30, pauses, sheet.calendar));
  if (base !== undefined) sheet.term('T22-01', { due: base });
  const days = extensionDays(base, sheet);
  const extended =
    base === undefined || days === undefined
      ? undefined
      : sheet.told(() => endOf(nextDay(base), days, pauses, sheet.calendar));
  if (extended !== undefined) sheet.term('T22-02', { due: extended });
  else if (days !== undefined) ['T22-01', 'T22-04'].forEach((spec) => sheet.overtaken(spec));

  for (const pause of pauses) {
    if (start === undefined || base === undefined || pause.to === undefined || pause.to <= start) continue;
    if (pause.to <= base) sheet.term('T22-04', { due: base });
    else if (extended !== undefined && pause.to <= extended) sheet.term('T22-04', { due: extended });
  }

  const completed = sheet.dated('completed');
  const end = days === undefined ? base : extended;
  if (completed === undefined || end === undefined || completed <= end) return;
  sheet.warn(days === undefined ? 'T22-01' : 'T22-02');
  sheet.warn('T22-06');
}

function mayBegin(appointed: NaiveFact | undefined, started: NaiveFact | undefined, sheet: Sheet): boolean {
  const proceeding = text(started?.['proceeding']) !== undefined;
  const named = [text(appointed?.['ground']), text(started?.['ground'])].filter(
    (ground) => ground !== undefined,
  );
  const by = appointed?.['by'] ?? started?.['by'];
  let lawful = appointed !== undefined || started !== undefined;
  const refuse = (rule: string) => {
    sheet.block(rule);
    lawful = false;
  };
  if (named.some((ground) => !grounds.includes(ground))) refuse('I1');
  if (lawful && named.length === 0 && !proceeding) refuse('I1');
  if (!sheet.signs(by)) lawful = false;
  if (named.some((ground) => ground.startsWith('18.2')) && !mayAppoint.includes(String(by))) {
    refuse('P2');
    refuse('I2');
  }
  const consent = assignments.includes(String(started?.['consent']));
  const assigned = named.some((ground) => assignments.includes(ground));
  if (started?.['subject'] === 'private-business' && !consent && !assigned) refuse('I3');
  if (started && text(started['registrationNo']) === undefined && !proceeding) refuse('I4');
  return lawful;
}

/** T22-02: one extension, of 1 to 30 working days, before the base term has lapsed, and somebody has approved it. */
function extensionDays(base: string | undefined, sheet: Sheet): number | undefined {
  let granted: number | undefined;
  for (const extension of sheet.all('extended')) {
    const on = dateOf(extension);
    const days = extension['days'];
    const signed = sheet.signs(extension['by']) && text(extension['by']) !== undefined;
    const within = typeof days === 'number' && Number.isInteger(days) && days >= 1 && days <= 30;
    const lapsed = on !== undefined && base !== undefined && on > base;
    if (granted !== undefined || !signed || !within || lapsed) sheet.block('T22-02');
    else granted = days;
  }
  return granted;
}

/** Not consumed: `from` and every later day before `to`; `to`, the day of resumption, is counted again (C7). */
interface Pause {
  readonly from: string;
  readonly to: string | undefined;
}

function pausesOf(sheet: Sheet): Pause[] {
  const stops = sheet.all('suspended').flatMap((fact) => dateOf(fact) ?? []);
  const resumptions = sheet.all('resumed').flatMap((fact) => dateOf(fact) ?? []);
  const pauses: Pause[] = [];
  let from: string | undefined;
  for (const day of [...new Set([...stops, ...resumptions])].sort()) {
    const resume = () => {
      if (from === undefined || !resumptions.includes(day)) return;
      pauses.push({ from, to: day });
      from = undefined;
    };
    resume();
    if (from === undefined && stops.includes(day)) {
      from = day;
      // Suspended and resumed on one day with nothing to resume before: no day is lost.
      if (pauses.at(-1)?.to !== day) resume();
    }
  }
  if (from !== undefined) pauses.push({ from, to: undefined });
  return pauses;
}

/** The day on which `count` working days are used up, the first day counted, or nothing while it stands still. */
function endOf(
  first: string,
  count: number,
  pauses: readonly Pause[],
  calendar: NaiveCalendar,
): string | undefined {
  let left = count;
  for (let day = first; ; day = nextDay(day)) {
    const pause = pauses.find(({ from, to }) => from <= day && (to === undefined || day < to));
    if (pause?.to === undefined && pause) return undefined;
    if (!pause && isWorking(day, calendar)) left -= 1;
    if (left === 0) return day;
  }
}

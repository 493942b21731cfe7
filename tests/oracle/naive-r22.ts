import { dateOf, text, type NaiveFact, type Sheet } from './naive-case.ts';
import { calendarDays, months, workingDaysAfter, workingDaysBefore, workingDaysFrom } from './naive-days.ts';
import { inspection } from './naive-inspection.ts';

/** domain.md 2, block P: heads without their deputies at oblast and district level. */
const heads = ['prosecutorGeneral', 'deputyProsecutorGeneral', 'oblastProsecutor', 'districtProsecutor'];
const headsAndDeputies = [...heads, 'deputyOblastProsecutor', 'deputyDistrictProsecutor'];
const higher = ['prosecutorGeneral', 'deputyProsecutorGeneral', 'oblastProsecutor', 'deputyOblastProsecutor'];

/** domain.md 1.A, 1.E and section 2. */
export function answerR22(matter: string, sheet: Sheet): void {
  if (matter === 'appeal') appeal(sheet);
  if (matter === 'complaint') complaint(sheet);
  if (matter === 'inspection') inspection(sheet);
  if (matter === 'protest') protest(sheet);
  if (matter === 'representation') representation(sheet);
  if (matter === 'information-request') informationRequest(sheet);
  if (matter === 'suspension-resolution') suspensionResolution(sheet);
  if (matter === 'forced-bringing') forcedBringing(sheet);
  if (matter === 'sanction') sanction(sheet);
  if (matter === 'claim') claim(sheet);
  if (matter === 'address') for (const made of sheet.all('made')) sheet.may('P5', made['by'], heads);
}

function appeal(sheet: Sheet): void {
  const received = sheet.first('received') ?? sheet.first('registered');
  const arrival = dateOf(received);
  for (const answered of sheet.all('answered')) checkAnswer(answered, received, sheet);

  const anonymous = received?.['anonymous'] === true;
  if (anonymous && !['crime', 'national-security'].includes(String(received['about']))) {
    // 24.6: it is not considered, so nothing that is done with it starts a term.
    sheet.block('A2');
    for (const extension of sheet.all('extended')) sheet.may('A7', extension['by'], headsAndDeputies);
    return;
  }

  const base =
    arrival === undefined ? undefined : sheet.told(() => workingDaysAfter(arrival, 15, sheet.calendar));
  sheet.term('T22-08', { due: base });
  if (arrival !== undefined && sheet.first('redirected')) {
    const due = sheet.told(() => workingDaysAfter(arrival, 3, sheet.calendar));
    sheet.term('T-RDR', { due });
    sheet.late('T-RDR', sheet.dated('redirected'), due);
  }

  const extendedTo = extensions(arrival, base, sheet);
  const answered = sheet.dated('answered');

  const appointed = sheet.dated('inspectionAppointed');
  if (appointed !== undefined) {
    sheet.term('T22-11', { due: sheet.told(() => workingDaysFrom(appointed, 30, sheet.calendar)) });
    if (base !== undefined) sheet.term('T22-12', { due: base });
    if (!sheet.first('interimAnswered')) sheet.warn('A8');
    sheet.late('T22-12', sheet.dated('interimAnswered'), base);
  }
  const completed = sheet.dated('inspectionCompleted');
  if (completed !== undefined) {
    const due = sheet.told(() => workingDaysAfter(completed, 10, sheet.calendar));
    sheet.term('T22-13', { due });
    sheet.late('T22-13', answered, due);
  } else if (appointed === undefined) {
    if (extendedTo === 'never') sheet.late('T22-08', answered, base);
    else sheet.late('T22-09', answered, extendedTo);
  }
}

/** A3 and A4: 24.7. */
function checkAnswer(answered: NaiveFact, received: NaiveFact | undefined, sheet: Sheet): void {
  const language = text(answered['language']);
  const asked = text(received?.['language']);
  if (language !== undefined && asked !== undefined && language !== 'kk' && language !== asked)
    sheet.block('A3');
  if (answered['citesLaw'] !== true || answered['explainsAppeal'] !== true) sheet.block('A4');
}

/** 24.4(1) and 24.5. Returns the day to which the term was lawfully extended, nothing where that day cannot be told. */
function extensions(arrival: string | undefined, base: string | undefined, sheet: Sheet): string | undefined {
  let end = base;
  let extendedTo: string | undefined = 'never';
  for (const extension of sheet.all('extended')) {
    const on = dateOf(extension);
    const until = text(extension['until']);
    let lawful = sheet.may('A7', extension['by'], headsAndDeputies);
    const isUncounted = arrival !== undefined && end === undefined;
    const keeps =
      until === undefined
        ? false
        : isUncounted || sheet.told(() => extensionBounds(until, { on, arrival, base, end }, sheet));
    if (keeps === false) {
      sheet.block('T22-09');
      lawful = false;
    }
    if (!lawful || until === undefined) continue;
    // Whether it keeps its bounds, or where it ends, may be beyond the calendar: then nobody can tell the new end.
    extendedTo = keeps === true && !isUncounted ? sheet.told(() => sheet.rolled(until)) : undefined;
    end = extendedTo;
    sheet.term('T22-09', { due: extendedTo });
    if (extendedTo === undefined) ['T22-08', 'T22-09', 'T22-12'].forEach((spec) => sheet.overtaken(spec));
    if (on === undefined) continue;
    const due = sheet.told(() => workingDaysAfter(on, 3, sheet.calendar));
    sheet.term('T22-10', { due });
    const notified = sheet.all('extensionNotified').find((fact) => (dateOf(fact) ?? '') >= on);
    sheet.late('T22-10', dateOf(notified), due);
  }
  return extendedTo;
}

interface Running {
  readonly on: string | undefined;
  readonly arrival: string | undefined;
  readonly base: string | undefined;
  readonly end: string | undefined;
}

/** C8: reading A refuses, reading B warns; what has lapsed is not extended, nor is a term extended backwards. */
function extensionBounds(until: string, running: Running, sheet: Sheet): boolean {
  const { on, arrival, base, end } = running;
  if (arrival === undefined || base === undefined || end === undefined) return true;
  if (on !== undefined && on > end) return false;
  if (until <= end) return false;
  const readingA = months(base, 2);
  if (until > readingA && until > sheet.rolled(readingA)) return false;
  const readingB = months(arrival, 2);
  if (until > readingB && until > sheet.rolled(readingB)) {
    sheet.warn('T22-09');
    sheet.warn('C8');
  }
  return true;
}

function complaint(sheet: Sheet): void {
  for (const decided of sheet.all('decided')) sheet.may('C1', decided['by'], higher);
  const learned = sheet.dated('learned');
  const received = sheet.dated('received');
  if (learned !== undefined) {
    const due = sheet.told(() => sheet.rolled(months(learned, 3)));
    sheet.term('T22-14', { due });
    if (received !== undefined && due !== undefined && received > due) sheet.block('C3');
    sheet.late('T22-14', received, due);
  }
  if (received !== undefined) {
    const due = sheet.told(() => workingDaysAfter(received, 20, sheet.calendar));
    sheet.term('T22-15', { due });
    sheet.late('T22-15', sheet.dated('decided'), due);
  }
}

const beyondProtest = [
  'legislative-act',
  'president-act',
  'president-administration-act',
  'constitutional-court-act',
  'supreme-audit-act',
];

function protest(sheet: Sheet): void {
  for (const suspension of sheet.all('actSuspended')) sheet.may('P1', suspension['by'], heads);
  const considered = sheet.dated('considered');
  for (const withdrawal of sheet.all('withdrawn')) {
    const on = dateOf(withdrawal);
    if (on !== undefined && considered !== undefined && considered <= on) sheet.block('M6');
    if (!sheet.signs(withdrawal['by'])) sheet.block('M6');
  }

  const delivered = sheet.first('delivered');
  const against = text(delivered?.['against']);
  const addressee = text(delivered?.['addressee']);
  const on = dateOf(delivered);
  let lawful = on !== undefined;
  if (against !== undefined && beyondProtest.includes(against)) {
    sheet.block('M1');
    lawful = false;
  }
  if (addressee !== undefined && addressee !== 'issuer' && addressee !== 'superior') {
    sheet.block('M2');
    lawful = false;
  }
  if (!lawful || on === undefined) return;

  const until = text(sheet.first('termSet')?.['until']);
  let spec = 'T22-23';
  let due: string | undefined;
  if (until !== undefined) {
    const earliest = sheet.told(() => workingDaysAfter(on, 3, sheet.calendar));
    if (earliest === undefined) return;
    if (until < earliest) {
      sheet.block('T22-24');
      sheet.term('T22-24', { earliest });
    } else {
      spec = 'T22-24';
      due = sheet.told(() => sheet.rolled(until));
      if (due === undefined) return;
      sheet.term(spec, { due, earliest });
    }
  }
  if (due === undefined) {
    due = sheet.told(() => sheet.rolled(calendarDays(on, 10)));
    sheet.term(spec, { due });
  }
  sheet.late(spec, considered, due);
}

function representation(sheet: Sheet): void {
  const on = sheet.dated('delivered');
  const considered = sheet.dated('considered');
  const set = sheet.first('termSet');
  const until = text(set?.['until']);
  const urgent = set?.['ground'] === 'irreparable-harm';
  if (set && !urgent) sheet.block('M9');
  if (on !== undefined) {
    const spec = urgent && until !== undefined ? 'T22-31' : 'T22-30';
    const due = sheet.told(() => sheet.rolled(urgent && until !== undefined ? until : calendarDays(on, 30)));
    sheet.term(spec, { due });
    sheet.late(spec, considered, due);
  }
  const hearings = sheet.all('hearingSet').map(dateOf);
  for (const hearing of hearings.length > 0 ? hearings : [considered]) {
    if (hearing === undefined) continue;
    const due = sheet.told(() => workingDaysBefore(hearing, 3, sheet.calendar));
    sheet.term('T22-32', { due });
    sheet.late('T22-32', sheet.dated('hearingNotified'), due);
  }
  if (considered !== undefined) {
    const due = sheet.told(() => workingDaysAfter(considered, 3, sheet.calendar));
    sheet.term('T22-33', { due });
    sheet.late('T22-33', sheet.dated('resultReported'), due);
  }
}

function informationRequest(sheet: Sheet): void {
  const on = sheet.dated('delivered');
  if (on === undefined) return;
  const set = sheet.first('termSet');
  const until = text(set?.['until']);
  if (set?.['ground'] === '26.4') {
    if (until !== undefined) sheet.term('T22-17', { due: sheet.told(() => sheet.rolled(until)) });
    return;
  }
  const earliest = sheet.told(() => workingDaysAfter(on, 3, sheet.calendar));
  if (earliest === undefined) return;
  if (until !== undefined && until >= earliest) {
    const due = sheet.told(() => sheet.rolled(until));
    if (due !== undefined) sheet.term('T22-16', { due, earliest });
    return;
  }
  if (until !== undefined) sheet.block('T22-16');
  sheet.term('T22-16', { earliest });
}

function suspensionResolution(sheet: Sheet): void {
  if (sheet.first('renewed')) sheet.block('T22-34');
  const on = sheet.dated('issued');
  if (on === undefined) return;
  const last = sheet.told(() => workingDaysAfter(on, 3, sheet.calendar));
  if (last === undefined) return;
  const until = text(sheet.first('termSet')?.['until']);
  if (until === undefined || until > last) {
    if (until !== undefined) sheet.block('T22-34');
    sheet.term('T22-34', { due: last });
    return;
  }
  if (until > workingDaysFrom(on, 3, sheet.calendar)) sheet.warn('T22-34');
  sheet.term('T22-34', { due: sheet.rolled(until) });
}

function forcedBringing(sheet: Sheet): void {
  for (const ordered of sheet.all('ordered')) {
    sheet.may('P4', ordered['by'], headsAndDeputies);
    const person = (ordered['person'] ?? {}) as Readonly<Record<string, unknown>>;
    const age = person['age'];
    const child = typeof age === 'number' && age < 14;
    const minor = typeof age === 'number' && age < 18 && person['representativeInformed'] !== true;
    if (child || minor || person['pregnant'] === true || person['doctorCertified'] === true)
      sheet.block('S4');
  }
  const hour = sheet.first('received')?.at?.slice(11, 13);
  if (hour !== undefined && (hour >= '22' || hour < '06')) sheet.warn('S3');
}

function sanction(sheet: Sheet): void {
  for (const signed of sheet.all('signed')) {
    const secret = ['covert', 'operative-search', 'counter-intelligence'].includes(String(signed['action']));
    if (signed['eds'] === true && secret) sheet.block('M14');
  }
  for (const refused of sheet.all('refused')) {
    const reasons = refused['reasons'];
    if (!reasons || (Array.isArray(reasons) && reasons.length === 0)) sheet.block('M13');
  }
}

function claim(sheet: Sheet): void {
  for (const filed of sheet.all('filed'))
    if (filed['ground'] !== '39.1' && filed['parent'] !== 'rejected' && filed['parent'] !== 'unconsidered')
      sheet.block('M16');
}

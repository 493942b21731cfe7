import { dateOf, text, type Sheet } from './naive-case.ts';
import { calendarDays, hours, months, workingDaysAfter } from './naive-days.ts';

/** domain.md 1.C (R95) and 1.B (R10, which leaves the rest of the 1995 law as it was). */
export function answer1995(matter: string, amended: boolean, sheet: Sheet): void {
  if (matter === 'appeal') appeal(sheet);
  if (matter === 'inspection') inspection(sheet);
  if (matter === 'protest') protest(amended, sheet);
  if (matter === 'representation') representation(amended, sheet);
  if (matter === 'information-request') setByProsecutor('T95-04', 'delivered', sheet);
  if (matter === 'suspension-resolution') setByProsecutor('T95-12', 'issued', sheet);
  if (matter === 'forced-bringing') forcedBringing(sheet);
  if (matter === 'sanction') sanction(sheet);
  if (matter === 'case-request' && amended) caseRequest(sheet);
  if (matter === 'address' && !amended && sheet.first('made')) sheet.block('M24');
}

function appeal(sheet: Sheet): void {
  if (sheet.all('received').some((fact) => fact['anonymous'] === true)) sheet.block('A11');
}

function inspection(sheet: Sheet): void {
  const appointed = sheet.dated('appointed') ?? sheet.dated('started');
  if (appointed === undefined) return;
  const base = sheet.told(() => sheet.rolled(months(appointed, 1)));
  sheet.term('T95-01', { due: base });
  let spec = 'T95-01';
  let end = base;
  for (const extension of sheet.all('extended')) {
    const days = extension['days'];
    if (typeof days !== 'number' || !Number.isInteger(days) || days < 1) {
      sheet.block('T95-02');
      continue;
    }
    const higher = [
      'prosecutorGeneral',
      'deputyProsecutorGeneral',
      'oblastProsecutor',
      'deputyOblastProsecutor',
    ];
    if (!higher.includes(String(extension['by']))) sheet.warn('T95-02');
    end = sheet.told(() => (end === undefined ? undefined : sheet.rolled(calendarDays(end, days))));
    if (end === undefined) ['T95-01', 'T95-02'].forEach((each) => sheet.overtaken(each));
    spec = 'T95-02';
    sheet.term(spec, { due: end });
  }
  sheet.late(spec, sheet.dated('completed'), end);
}

function protest(amended: boolean, sheet: Sheet): void {
  const delivered = sheet.first('delivered');
  for (const suspension of sheet.all('actSuspended'))
    if (suspension['by'] === 'staff' || delivered?.['against'] === 'legislative-act') sheet.block('T95-11');
  const on = dateOf(delivered);
  if (on === undefined) return;
  const tenth = calendarDays(on, 10);
  let spec = amended ? 'T10-03' : 'T95-08';
  let due: string | undefined;
  const set = sheet.first('termSet');
  const until = text(set?.['until']);
  if (until !== undefined && !amended) sheet.block('T95-08');
  if (until !== undefined && amended) {
    if (until < tenth) {
      sheet.block('T10-04');
      sheet.term('T10-04', { earliest: tenth });
    } else {
      spec = 'T10-04';
      due = sheet.told(() => sheet.rolled(until));
      if (due === undefined) return;
    }
  }
  due ??= sheet.told(() => sheet.rolled(tenth));
  if (due !== undefined) sheet.term(spec, spec === 'T10-04' ? { due, earliest: tenth } : { due });
  sheet.late(spec, sheet.dated('considered'), due);
}

function representation(amended: boolean, sheet: Sheet): void {
  const on = sheet.dated('delivered');
  const until = text(sheet.first('termSet')?.['until']);
  const considered = sheet.dated('considered');
  if (!amended) {
    if (on === undefined) return;
    const due = sheet.told(() => sheet.rolled(months(on, 1)));
    sheet.term('T95-17', { due });
    if (until !== undefined) sheet.block('T95-17');
    sheet.late('T95-17', considered, due);
    return;
  }
  if (on !== undefined) {
    const last = calendarDays(on, 30);
    const due = sheet.told(() => {
      const isBeyond = until !== undefined && until > last && until > sheet.rolled(last);
      if (isBeyond) sheet.block('T10-07');
      return sheet.rolled(isBeyond ? last : (until ?? last));
    });
    sheet.term('T10-07', { due });
    sheet.late('T10-07', considered, due);
  }
  const hearing = sheet.dated('hearingSet') ?? considered;
  if (hearing !== undefined) {
    const due = calendarDays(hearing, -3);
    sheet.term('T10-08', { due });
    sheet.late('T10-08', sheet.dated('hearingNotified'), due);
  }
  if (considered !== undefined) {
    const due = sheet.told(() => workingDaysAfter(considered, 3, sheet.calendar));
    sheet.term('T10-09', { due });
    sheet.late('T10-09', sheet.dated('resultReported'), due);
  }
}

/** 6.4 and 20.3: the prosecutor sets the term, with neither floor nor ceiling. */
function setByProsecutor(spec: string, start: string, sheet: Sheet): void {
  const until = text(sheet.first('termSet')?.['until']);
  if (sheet.dated(start) !== undefined && until !== undefined)
    sheet.term(spec, { due: sheet.told(() => sheet.rolled(until)) });
}

function forcedBringing(sheet: Sheet): void {
  const at = sheet.first('received')?.at;
  if (at !== undefined) sheet.term('T95-19', { due: hours(at, 24) });
}

function sanction(sheet: Sheet): void {
  const at = sheet.first('materialsReceived')?.at;
  if (at === undefined) return;
  const due = hours(at, 24);
  sheet.term('T95-14', { due });
  for (const decision of [...sheet.all('signed'), ...sheet.all('refused')])
    sheet.late('T95-14', decision.at ?? decision.on, decision.at === undefined ? due.slice(0, 10) : due);
}

function caseRequest(sheet: Sheet): void {
  const asked = sheet.dated('receivedByCourt');
  const arrived = sheet.dated('caseReceived');
  if (asked !== undefined) {
    const due = sheet.told(() => sheet.rolled(calendarDays(asked, 7)));
    sheet.term('T10-01', { due });
    sheet.late('T10-01', arrived, due);
  }
  if (arrived !== undefined)
    sheet.term('T10-02', { due: sheet.told(() => sheet.rolled(calendarDays(arrived, 30))) });
}

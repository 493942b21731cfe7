import type { RegionalAct } from '#shared/cases/regional-deciders.ts';
import { wordsToOffice } from '#shared/cases/regional-news.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { countDistrict, type District } from '../districts.ts';
import { lawOf } from '../law.ts';
import { CaseTable } from './CasesPage.tsx';
import { nameOf } from './DistrictsPage.tsx';
import { SaidList } from './SaidList.tsx';
import { Area, Choice, Field, Form, Shell, type View } from './Shell.tsx';

interface Props {
  view: View;
  district: District;
  today: PlainDate;
  may: (act: RegionalAct) => boolean;
  problem?: Problem | undefined;
}

/** One office: who is overdue with what, what the region has asked of it, and the forms for asking. */
export function DistrictPage({ view, district, today, may, problem }: Props) {
  const { t, language } = view.texts;
  const { state, office } = district;
  const counts = countDistrict(state, today);
  const overdue = lawOf(state)
    .worklistOn(state, today)
    .filter(({ bucket, duty }) => bucket === 'overdue' && duty === 'ours');
  const cases = [...new Set(overdue.map((row) => row.case))];
  return (
    <Shell view={view} title={nameOf(district, language)} problem={problem}>
      <section className="panel">
        <h2>{t('districts.by')}</h2>
        <ul>
          {counts.by.length === 0 && <li>{t('district.noneOverdue')}</li>}
          {counts.by.map(({ name, overdue: terms }) => (
            <li key={name.kk}>{t('districts.person', { name: name[language], overdue: terms })}</li>
          ))}
        </ul>
      </section>
      {cases.length > 0 && (
        <CaseTable
          view={view}
          found={cases.map((each) => ({ district, case: each }))}
          today={today}
          caption={t('district.overdue')}
        />
      )}
      <SaidList view={view} words={wordsToOffice(state)} />
      {may('giveAssignment') && (
        <section className="panel">
          <h2>{t('assign.title')}</h2>
          <Form view={view} action={`/oblast/districts/${office}/assign`}>
            <Field label={t('assign.number')} name="number" />
            <Field label={t('assign.due')} name="due" type="date" required={false} />
            <Area label={t('assign.text')} name="text" />
            <button type="submit">{t('assign.submit')}</button>
          </Form>
        </section>
      )}
      <NumberBlocks view={view} district={district} mayGrant={may('grantNumbers')} today={today} />
    </Shell>
  );
}

interface BlocksProps {
  view: View;
  district: District;
  mayGrant: boolean;
  today: PlainDate;
}

function NumberBlocks({ view, district: { state, office }, mayGrant, today }: BlocksProps) {
  const { t } = view.texts;
  const blocks = state.regional?.numberBlocks ?? [];
  const last = Math.max(0, ...blocks.map(({ to }) => to));
  const deviceName = (device: string) =>
    [...state.devices.values()].find(({ card }) => card.device === device)?.card.name ?? device;
  return (
    <section className="panel">
      <h2>{t('numbers.title')}</h2>
      {blocks.length === 0 && <p>{t('numbers.none')}</p>}
      <ul>
        {blocks.map((block) => (
          <li key={block.event}>
            {t('numbers.block', {
              register: block.register,
              year: block.year,
              from: block.from,
              to: block.to,
              device: deviceName(block.device),
            })}
          </li>
        ))}
      </ul>
      {mayGrant && state.devices.size > 0 && (
        <Form view={view} action={`/oblast/districts/${office}/numbers`}>
          <Field label={t('numbers.register')} name="register" value="outgoing" />
          <Field label={t('numbers.year')} name="year" type="number" value={today.slice(0, 4)} />
          <Field label={t('numbers.from')} name="from" type="number" value={last + 1} />
          <Field label={t('numbers.to')} name="to" type="number" value={last + 100} />
          <Choice
            label={t('numbers.device')}
            name="device"
            choices={[...state.devices.values()].map(({ card }) => ({
              value: card.device,
              label: card.name,
            }))}
          />
          <button type="submit">{t('numbers.submit')}</button>
        </Form>
      )}
    </section>
  );
}

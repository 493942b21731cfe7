import { awaitsRegistration, isReviewable, type RegionalAct } from '#shared/cases/regional-deciders.ts';
import { reviewDecisions } from '#shared/cases/regional.ts';
import { wordsOnCase } from '#shared/cases/regional-news.ts';
import type { Problem } from '#shared/kernel/result.ts';
import type { Term } from '#shared/law/types.ts';
import { lawOf } from '../law.ts';
import type { FoundCase } from './CasesPage.tsx';
import { dateText } from './date-text.ts';
import { nameOf } from './DistrictsPage.tsx';
import { SaidList } from './SaidList.tsx';
import { Area, Choice, Field, Form, Shell, type View } from './Shell.tsx';

interface Props {
  view: View;
  found: FoundCase;
  may: (act: RegionalAct) => boolean;
  problem?: Problem | undefined;
}

/** One case of a district: its terms and why, its facts, and what the region may decide on it. */
export function CasePage({ view, found, may, problem }: Props) {
  const { t, language, lawBy } = view.texts;
  const { case: about, district } = found;
  const { answer, loadedLaw } = lawOf(district.state);
  const { terms, problems } = answer(about);
  const law = lawBy(loadedLaw.texts);
  const path = `/oblast/cases/${district.office}/${about.id}`;
  return (
    <Shell view={view} title={about.title} problem={problem}>
      <p className="quiet">
        {law.matterName(about.matter)} · {nameOf(district, language)} ·{' '}
        {t('case.opened', { date: dateText(about.openedOn) })}
      </p>
      <SaidList view={view} words={wordsOnCase(about)} />
      {may('registerInspection') && awaitsRegistration(about) && (
        <section className="panel">
          <h2>{t('register.title')}</h2>
          <Form view={view} action={`${path}/register`}>
            <Field label={t('register.number')} name="number" />
            <button type="submit">{t('register.submit')}</button>
          </Form>
        </section>
      )}
      {may('reviewAct') && isReviewable(about) && <ReviewForm view={view} path={path} />}
      <section className="panel">
        <h2>{t('case.terms')}</h2>
        {terms.length === 0 && <p>{t('case.noTerms')}</p>}
        {terms.map((term) => (
          <TermView key={`${term.spec} ${term.since} ${term.state}`} view={view} law={law} term={term} />
        ))}
      </section>
      {problems.length > 0 && (
        <section className="panel">
          <h2>{t('case.problems')}</h2>
          <ul>
            {problems.map((each) => (
              <li key={`${each.rule} ${each.facts.join()}`}>
                {law.ruleSentence(each)}{' '}
                {each.basis.act !== 'desk' && <span className="quiet">{law.basisText(each.basis)}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="panel">
        <h2>{t('case.facts')}</h2>
        <ol>
          {about.facts.map(({ event, fact }) => (
            <li key={event}>
              {law.factName(fact.fact)}: {fact.on === undefined ? '' : dateText(fact.on)}
            </li>
          ))}
        </ol>
      </section>
    </Shell>
  );
}

function ReviewForm({ view, path }: { view: View; path: string }) {
  const { t } = view.texts;
  return (
    <section className="panel">
      <h2>{t('review.title')}</h2>
      <Form view={view} action={`${path}/review`}>
        <Choice
          label={t('review.decision')}
          name="decision"
          choices={reviewDecisions.map((value) => ({ value, label: t(`review.${value}`) }))}
        />
        <Field label={t('review.number')} name="number" />
        <Area label={t('review.reason')} name="reason" />
        <button type="submit">{t('review.submit')}</button>
      </Form>
    </section>
  );
}

/** A term with every day of its count, as the desk's own calculation sheet has it. */
function TermView({ view, law, term }: { view: View; law: View['texts']['law']; term: Term }) {
  const { t } = view.texts;
  const { spec, due, duty, state, basis, steps } = term;
  return (
    <details>
      <summary>
        <strong>{law.termName(spec)}</strong> · {t(`case.duty.${duty}`)} · {t(`case.state.${state}`)}
        {due !== undefined && ` · ${t('case.due', { date: dateText(due) })}`}
      </summary>
      <p>{law.termSentence(spec)}</p>
      <p className="quiet">{law.basisText(basis)}</p>
      {steps.length > 0 && (
        <table>
          <caption>{t('case.count')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('case.day')}</th>
              <th scope="col">{t('case.counted')}</th>
              <th scope="col">{t('case.why')}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <tr key={step.date}>
                <td>{dateText(step.date)}</td>
                <td>{step.counted ?? '–'}</td>
                <td>{law.stepReason(step.why)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}

import { CircleCheck, CircleDashed } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PaperDefinition } from '#shared/acts/paper.ts';
import type { FieldProblem } from '#shared/acts/draft.ts';
import type { Disagreement } from '#shared/documents/compare-languages.ts';
import type { LegalProblem } from '#shared/law/types.ts';
import { ProblemList } from '../../legal/ProblemList.tsx';
import { Badge } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import styles from './acts.module.css';
import { fieldAnchor } from './draft-fields.ts';
import { figureText } from '#shared/documents/figure-text.ts';
import type { ActReview } from '#shared/acts/review-act.ts';
import { useSourceName } from './use-act-texts.ts';

interface Props extends Pick<ActReview, 'missing' | 'disagreements' | 'doubts'> {
  act: PaperDefinition;
  legal: readonly LegalProblem[];
  /** Nothing typed yet: the law has nothing to judge. */
  untouched: 'untouched' | 'begun';
}

/** What the law, the form and the two languages say of the draft, while it is being written. */
export function ChecksRail({ act, legal, missing, disagreements, doubts, untouched }: Props) {
  const { t } = useTranslation('act-screens');
  return (
    <aside className={styles.rail} aria-label={t('checks.label')}>
      <Panel title={t('checks.law')} aside={<Count of={legal.length} />}>
        {untouched === 'untouched' ? (
          <Quiet text={t('checks.lawEmpty')} />
        ) : legal.length === 0 ? (
          <Clear text={t('checks.lawClear')} />
        ) : (
          <ProblemList problems={legal} />
        )}
      </Panel>
      <Panel title={t('checks.missing')} aside={<Count of={missing.length} />}>
        {missing.length === 0 ? (
          <Clear text={t('checks.missingNone')} />
        ) : (
          <MissingFields act={act} missing={missing} />
        )}
      </Panel>
      <Panel title={t('checks.languages')} aside={<Count of={disagreements.length + doubts.length} />}>
        {disagreements.length + doubts.length === 0 && <Clear text={t('checks.languagesAgree')} />}
        {disagreements.length > 0 && (
          <Disagreements {...{ act, disagreements }} lead={t('checks.languagesLead')} />
        )}
        {doubts.length > 0 && (
          <Disagreements act={act} disagreements={doubts} lead={t('checks.doubtsLead')} />
        )}
      </Panel>
    </aside>
  );
}

function Count({ of }: { of: number }) {
  return of === 0 ? null : <Badge tone="plain">{of}</Badge>;
}

function Clear({ text }: { text: string }) {
  return (
    <p className={styles.clear}>
      <CircleCheck aria-hidden="true" />
      {text}
    </p>
  );
}

function Quiet({ text }: { text: string }) {
  return (
    <p className={styles.quiet}>
      <CircleDashed aria-hidden="true" />
      {text}
    </p>
  );
}

/** Each missing field once; a click goes to it. */
function MissingFields({ act, missing }: { act: PaperDefinition; missing: readonly FieldProblem[] }) {
  const { t } = useTranslation(['act-screens', 'ui']);
  const sourceName = useSourceName(act);
  const named = missing.map(({ field, language }) => ({
    field,
    name:
      language === undefined
        ? sourceName(field)
        : t('checks.inLanguage', { field: sourceName(field), language: t(`ui:language.${language}`) }),
  }));
  const once = named.filter(({ name }, at) => named.findIndex((each) => each.name === name) === at);
  return (
    <ul className={styles.missing}>
      {once.map(({ field, name }) => (
        <li key={name}>
          <button type="button" className={styles.jump} onClick={() => focusField(field)}>
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
}

function focusField(field: string) {
  const place = document.getElementById(fieldAnchor(field));
  place?.scrollIntoView({ block: 'center' });
  place?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true });
}

interface DisagreementsProps {
  act: PaperDefinition;
  disagreements: readonly Disagreement[];
  lead: string;
}

/** What one paper says and the other does not, side by side. */
export function Disagreements({ act, disagreements, lead }: DisagreementsProps) {
  const { t } = useTranslation(['act-screens', 'documents']);
  const sourceName = useSourceName(act);
  return (
    <div className={styles.disagreements}>
      <p>{lead}</p>
      {disagreements.map(({ source, kind, kk, ru }) => (
        <section key={`${source} ${kind}`} className={styles.disagreement}>
          <h3 className={styles.differs}>
            {`${sourceName(source)} · ${t(`documents:disagreement.${kind}`)}`}
          </h3>
          <dl>
            <Side name={t('checks.kk')} figures={kk.map((value) => figureText(kind, value))} />
            <Side name={t('checks.ru')} figures={ru.map((value) => figureText(kind, value))} />
          </dl>
        </section>
      ))}
    </div>
  );
}

function Side({ name, figures }: { name: string; figures: readonly string[] }) {
  const { t } = useTranslation('act-screens');
  return (
    <div>
      <dt>{name}</dt>
      <dd>{figures.length === 0 ? t('checks.absent') : figures.join(', ')}</dd>
    </div>
  );
}

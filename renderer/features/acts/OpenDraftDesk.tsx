import { Hash, ScanText, Save } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActDefinition } from '#shared/acts/act.ts';
import type { ActFields } from '#shared/acts/field.ts';
import type { Case } from '#shared/cases/case.ts';
import type { Problem } from '#shared/kernel/result.ts';
import type { LegalProblem } from '#shared/law/types.ts';
import { checkAct, useOffice, useToday, useUser } from '../../app/hooks.ts';
import { ProblemList } from '../../legal/ProblemList.tsx';
import { RefusalNotice } from '../../legal/RefusalNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { Badge, Notice } from '../../ui/Notice.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { Page } from '../../ui/Page.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { paperFrame, signerOf } from './act-case.ts';
import { ActProgress } from './ActProgress.tsx';
import styles from './acts.module.css';
import { ChecksRail, Disagreements } from './ChecksRail.tsx';
import { DraftForm } from './DraftForm.tsx';
import { isEmptyDraft, problemsToSay } from './draft-fields.ts';
import { IssueDialog } from './IssueDialog.tsx';
import { Papers } from './Papers.tsx';
import { readyForSeal, reviewAct, type ActReview } from './review-act.ts';
import { useActTexts } from './use-act-texts.ts';
import { useDraft, type OpenDraft } from './use-draft.ts';

interface Props {
  given: Case;
  act: ActDefinition;
  saved: ActFields;
  back: ReactNode;
}

/** The desk on which an act is written: the form with its checks, and the papers it will become. */
export function OpenDraftDesk({ given, act, saved, back }: Props) {
  const { t } = useTranslation('act-screens');
  const { name } = useActTexts(act);
  const today = useToday();
  const toast = useToast();
  const draft = useDraft(given, act, saved);
  const { review, legal } = useChecks(given, act, useDeferredValue(draft.fields));
  const [tab, setTab] = useState<'draft' | 'review'>('draft');
  const [stop, setStop] = useState<Problem | null>(null);
  const [issuing, setIssuing] = useState(false);
  const save = () => draft.save(() => toast(t('screen.saved')));
  useSaveKey(save);

  const toReview = () => draft.save(() => setTab('review'));
  const toIssue = () => {
    const ready = readyForSeal(review);
    setStop(ready.ok ? null : ready.problem);
    if (ready.ok) draft.save(() => setIssuing(true));
  };
  const when = stop === null ? 'writing' : 'finishing';
  return (
    <Page
      title={given.title}
      subtitle={name}
      actions={
        <>
          {back}
          {draft.unsaved && <Badge tone="warn">{t('screen.unsaved')}</Badge>}
          <Button icon={Save} disabled={!draft.unsaved || draft.busy} onClick={save}>
            {t('screen.save')}
          </Button>
          {tab === 'draft' ? (
            <Button look="primary" icon={ScanText} onClick={toReview}>
              {t('screen.toReview')}
            </Button>
          ) : (
            <Button look="primary" icon={Hash} onClick={toIssue}>
              {t('issue.action')}
            </Button>
          )}
        </>
      }
    >
      <Stack>
        <ActProgress given={given} act={act} />
        <DraftTroubles draft={draft} />
        {stop && <ProblemNotice problem={stop} />}
        <Tabs
          label={t('screen.tabs')}
          value={tab}
          onValueChange={setTab}
          tabs={[
            {
              value: 'draft',
              label: t('screen.draft'),
              panel: (
                <div className={styles.tab}>
                  <div className={styles.desk}>
                    <DraftForm
                      {...{ act, today }}
                      fields={draft.fields}
                      problems={problemsToSay(review.missing, when)}
                      onFieldsChange={draft.change}
                    />
                    <ChecksRail
                      {...{ act, legal }}
                      missing={review.missing}
                      disagreements={review.disagreements}
                      untouched={isEmptyDraft(act, draft.fields) ? 'untouched' : 'begun'}
                    />
                  </div>
                </div>
              ),
            },
            {
              value: 'review',
              label: t('screen.review'),
              panel: <ReviewTab {...{ act, review, legal }} />,
            },
          ]}
        />
      </Stack>
      {issuing && <IssueDialog given={given} act={act} onClose={() => setIssuing(false)} />}
    </Page>
  );
}

/** What the papers, the form and the law say of the text as it stands. */
function useChecks(given: Case, act: ActDefinition, fields: ActFields) {
  const state = useOffice();
  const author = useUser();
  const today = useToday();
  return useMemo(() => {
    const signer = signerOf(given, state, author);
    const review = reviewAct(act, fields, paperFrame(given, state, author));
    return { review, legal: checkAct({ act: act.id, fields, signer, on: today }) };
  }, [given, act, fields, state, author, today]);
}

function DraftTroubles({ draft }: { draft: OpenDraft }) {
  const { t } = useTranslation('act-screens');
  const { role } = useUser();
  return (
    <>
      {draft.refusal && (
        <RefusalNotice
          refusal={draft.refusal}
          role={role}
          busy={draft.busy}
          onOverride={(reason) => void draft.override(reason)}
        />
      )}
      {draft.contested && (
        <Notice tone="warn" title={t('elsewhere.title')} live>
          <p>{t('elsewhere.text')}</p>
          <Row>
            <Button onClick={draft.takeSaved}>{t('elsewhere.theirs')}</Button>
            <Button onClick={() => draft.save()}>{t('elsewhere.mine')}</Button>
          </Row>
        </Notice>
      )}
    </>
  );
}

interface ReviewProps {
  act: ActDefinition;
  review: ActReview;
  legal: readonly LegalProblem[];
}

function ReviewTab({ act, review, legal }: ReviewProps) {
  const { t } = useTranslation('act-screens');
  return (
    <div className={styles.tab}>
      {legal.length > 0 && <ProblemList problems={legal} />}
      {review.disagreements.length > 0 && (
        <Notice tone="danger" title={t('checks.languages')}>
          <Disagreements act={act} disagreements={review.disagreements} />
        </Notice>
      )}
      <p className={styles.caption}>{t('paper.caption')}</p>
      <Papers papers={review.papers} />
    </div>
  );
}

/** Ctrl+S (Cmd+S) saves the draft, as every hand expects. */
function useSaveKey(save: () => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.code !== 'KeyS') return;
      event.preventDefault();
      save();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}

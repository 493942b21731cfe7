import { Hash, ScanText, Save } from 'lucide-react';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActFields } from '#shared/acts/field.ts';
import { useToday } from '../../app/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Badge } from '../../ui/Notice.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Page } from '../../ui/Page.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { ActProgress } from './ActProgress.tsx';
import styles from './acts.module.css';
import { ChecksRail } from './ChecksRail.tsx';
import type { DeskPaper } from './desk-paper.ts';
import { DraftForm } from './DraftForm.tsx';
import { isEmptyDraft, problemsToSay } from './draft-fields.ts';
import { DropDraft } from './DropDraft.tsx';
import { DraftTroubles } from './DraftTroubles.tsx';
import { IssueDialog } from './IssueDialog.tsx';
import { ReviewTab } from './ReviewTab.tsx';
import { readyForSeal } from '#shared/acts/review-act.ts';
import { useActTexts } from './use-act-texts.ts';
import { useChecks } from './use-checks.ts';
import { useDraft } from './use-draft.ts';
import { useSaveKey } from './use-save-key.ts';

interface Props {
  paper: DeskPaper;
  saved: ActFields;
  back: ReactNode;
}

/** The desk on which a paper is written: the form with its checks, and the papers it will become. */
export function OpenDraftDesk({ paper, saved, back }: Props) {
  const { t } = useTranslation('act-screens');
  const { case: given, definition: act } = paper;
  const { name } = useActTexts(act);
  const today = useToday();
  const toast = useToast();
  const draft = useDraft(paper, saved);
  const { review, legal } = useChecks(paper, useDeferredValue(draft.fields));
  const [tab, setTab] = useState<'draft' | 'review'>('draft');
  /** From the first try to get a number on, what is empty is reproached, until nothing is. */
  const [tried, setTried] = useState<'not-yet' | 'tried'>('not-yet');
  const [issuing, setIssuing] = useState(false);
  const ready = readyForSeal(review);
  const save = () => draft.save(() => toast(t('screen.saved')));
  useSaveKey(save);

  const toReview = () => draft.save(() => setTab('review'));
  const toIssue = () => {
    setTried('tried');
    if (ready.ok) draft.save(() => setIssuing(true));
  };
  const when = tried === 'tried' ? 'finishing' : 'writing';
  return (
    <Page
      title={given.title}
      subtitle={name}
      actions={
        <>
          {back}
          {paper.trail.draft && <DropDraft {...{ paper, draft }} />}
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
        <ActProgress paper={paper} />
        <DraftTroubles draft={draft} />
        {tried === 'tried' && !ready.ok && <ProblemNotice problem={ready.problem} />}
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
                      doubts={review.doubts}
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
      {issuing && <IssueDialog {...{ paper, review }} onClose={() => setIssuing(false)} />}
    </Page>
  );
}

import { MailCheck, Printer, Send } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActFields } from '#shared/acts/field.ts';
import type { Case } from '#shared/cases/case.ts';
import { useDesk, useOffice, useToday, useUser } from '../../app/hooks.ts';
import { ProblemList } from '../../legal/ProblemList.tsx';
import type { PrintedPaper } from '../../paper/print-papers.ts';
import { TermCard } from '../../legal/TermCard.tsx';
import { WrittenFiles } from '../../paper/WrittenFiles.tsx';
import { Button } from '../../ui/Button.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Page } from '../../ui/Page.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { paperFrame } from '#shared/cases/paper-frame.ts';
import { nextStage, type Stage } from './act-progress.ts';
import { ActProgress } from './ActProgress.tsx';
import styles from './acts.module.css';
import type { DeskPaper } from './desk-paper.ts';
import { DeliveryDialog } from './DeliveryDialog.tsx';
import { DispatchDialog } from './DispatchDialog.tsx';
import { byWeight } from './expected-terms.ts';
import { LeftOutTexts } from './LeftOutTexts.tsx';
import { NextSteps } from './NextSteps.tsx';
import { OpenedCase } from './OpenedCase.tsx';
import { Papers } from './Papers.tsx';
import { PrintDialog } from './PrintDialog.tsx';
import { reviewAct } from '#shared/acts/review-act.ts';
import { ServicePanel } from './ServicePanel.tsx';

interface Props {
  paper: DeskPaper;
  fields: ActFields;
  back: ReactNode;
}

type Step = Extract<Stage, 'print' | 'dispatch' | 'delivery'>;
const steps = [
  { step: 'print', icon: Printer },
  { step: 'dispatch', icon: Send },
  { step: 'delivery', icon: MailCheck },
] as const;

/** A paper with a number: its two originals, and what is still to be done with them. */
export function IssuedPaper({ paper, fields, back }: Props) {
  const { t } = useTranslation('act-screens');
  const state = useOffice();
  const author = useUser();
  const review = useMemo(
    () => reviewAct(paper.definition, fields, paperFrame(paper, state, author)),
    [paper, fields, state, author],
  );
  const [open, setOpen] = useState<Step | null>(null);
  const [written, setWritten] = useState<readonly PrintedPaper[]>([]);
  const next = nextStage(paper);
  const close = () => setOpen(null);
  const { case: given, delivered, definition } = paper;
  const startsTerms = definition.facts.some(({ at }) => at === 'delivery');
  return (
    <Page
      title={given.title}
      subtitle={review.papers[useLanguage()].title}
      actions={
        <>
          {back}
          {steps
            .filter(({ step }) => step !== 'delivery' || delivered === undefined)
            .map(({ step, icon }) => (
              <Button
                key={step}
                icon={icon}
                look={step === next ? 'primary' : 'secondary'}
                onClick={() => setOpen(step)}
              >
                {t(`${step}.action`)}
              </Button>
            ))}
        </>
      }
    >
      <Stack>
        <LeftOutTexts about={given} papers={[paper]} />
        <ActProgress paper={paper} />
        <ServicePanel {...{ paper, review, fields }} />
        <WrittenFiles title={t('print.done')} papers={written} />
        {startsTerms && <AddresseeTerms given={given} />}
        {startsTerms && <NextSteps given={given} />}
        {paper.opens && <OpenedCase {...{ paper, fields }} opens={paper.opens} />}
        <p className={styles.caption}>{t('screen.issuedNote')}</p>
        <Papers papers={review.papers} />
      </Stack>
      {open === 'print' && (
        <PrintDialog
          {...{ paper, review }}
          onClose={close}
          onPrinted={(papers) => {
            setWritten(papers);
            close();
          }}
        />
      )}
      {open === 'dispatch' && <DispatchDialog paper={paper} onClose={close} />}
      {open === 'delivery' && <DeliveryDialog {...{ paper, fields }} onClose={close} />}
    </Page>
  );
}

/** The terms that delivery has started, and what the law says of the case. */
function AddresseeTerms({ given }: { given: Case }) {
  const { t } = useTranslation('act-screens');
  const { answer } = useDesk();
  const today = useToday();
  const { terms, problems } = answer(given);
  if (terms.length === 0) return null;
  return (
    <>
      {problems.length > 0 && <ProblemList problems={problems} on={given.registered} />}
      <Panel title={t('delivery.terms')} padding="flush">
        {byWeight(terms).map((term, index) => (
          <TermCard
            key={`${term.spec} ${term.since}`}
            term={term}
            today={today}
            opened={index === 0 ? 'open' : 'closed'}
          />
        ))}
      </Panel>
    </>
  );
}

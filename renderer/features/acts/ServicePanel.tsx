import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActFields } from '#shared/acts/field.ts';
import { backSince } from '#shared/cases/service/case-service.ts';
import { factFields } from '#shared/law/facts.ts';
import { useAttach } from '../../attachments/use-attach.ts';
import { isLegalRefusal } from '#shared/cases/refusals.ts';
import { useLawTexts } from '../../legal/use-law-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import type { DeskPaper } from './desk-paper.ts';
import { OutcomeDialog } from './OutcomeDialog.tsx';
import { ReturnDialog } from './ReturnDialog.tsx';
import type { ActReview } from '#shared/acts/review-act.ts';
import { ServiceHistory } from './ServiceHistory.tsx';
import { SignDialog } from './SignDialog.tsx';

interface Props {
  paper: DeskPaper;
  review: ActReview;
  fields: ActFields;
}

type Step = 'sign' | 'return' | 'outcome';

/** The facts by which the addressee's answer to an act is known, the first that its matter has. */
const outcomeFacts = ['considered', 'executed', 'answered', 'decided'] as const;

/** How the paper was signed, sent and received, what came of it, and what may be recorded next. */
export function ServicePanel({ paper, review, fields }: Props) {
  const { t } = useTranslation('act-screens');
  const { factName } = useLawTexts();
  const [open, setOpen] = useState<Step | null>(null);
  const close = () => setOpen(null);
  const outcome = outcomeOf(paper);
  return (
    <Panel title={t('service.title')}>
      <Stack>
        <ServiceHistory paper={paper} />
        <Row>
          <Button onClick={() => setOpen('sign')}>{t('sign.action')}</Button>
          {paper.printedAs.kind === 'act' && <ScanButton paper={paper} />}
          {isAway(paper) && <Button onClick={() => setOpen('return')}>{t('return.action')}</Button>}
          {outcome !== undefined && <Button onClick={() => setOpen('outcome')}>{factName(outcome)}</Button>}
        </Row>
      </Stack>
      {open === 'sign' && <SignDialog {...{ paper, review, fields }} onClose={close} />}
      {open === 'return' && <ReturnDialog paper={paper} onClose={close} />}
      {open === 'outcome' && outcome !== undefined && (
        <OutcomeDialog about={paper.case} fact={outcome} onClose={close} />
      )}
    </Panel>
  );
}

/** Sent, neither received nor back. */
function isAway({ trail, delivered, service }: DeskPaper): boolean {
  return trail.dispatches.length > 0 && delivered === undefined && backSince(service, trail) === undefined;
}

/** What is still to be recorded of the addressee's answer to an act that reached him; a letter has none. */
function outcomeOf({ case: { matter, facts }, printedAs, delivered }: DeskPaper): string | undefined {
  if (printedAs.kind !== 'act' || delivered === undefined) return undefined;
  const name = outcomeFacts.find((fact) => fact in factFields[matter]);
  return facts.some(({ fact }) => fact.fact === name) ? undefined : name;
}

/** The paper as it was signed by hand and sealed. */
function ScanButton({ paper }: { paper: DeskPaper }) {
  const { t } = useTranslation('act-screens');
  const { attach, problem, refusal } = useAttach(paper.case);
  return (
    <>
      <FileButton
        label={t('service.scan')}
        accept=".pdf,.jpg,.jpeg,.png,.webp"
        onFile={(file) => void attach(file, 'signed-act')}
      />
      {problem && <ProblemNotice problem={problem} />}
      {refusal && !isLegalRefusal(refusal) && <ProblemNotice problem={refusal} />}
    </>
  );
}

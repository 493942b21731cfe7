import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActFields } from '#shared/acts/field.ts';
import { signatureProblems } from '#shared/cases/service/signature-problems.ts';
import { languages, type Language } from '#shared/documents/language.ts';
import { useDesk, useOffice, useUser } from '../../app/hooks.ts';
import { ProblemList } from '../../legal/ProblemList.tsx';
import { Button } from '../../ui/Button.tsx';
import { SegmentsField } from '../../ui/ChoiceFields.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { signerOf } from '#shared/cases/paper-frame.ts';
import { AskDialog } from '../../legal/AskDialog.tsx';
import type { DeskPaper } from './desk-paper.ts';
import type { ActReview } from '#shared/acts/review-act.ts';
import { useSignature } from './use-signature.ts';

interface Props {
  paper: DeskPaper;
  review: ActReview;
  fields: ActFields;
  onClose: () => void;
}

/** The national electronic signature: the person who signed the paper confirms in the program that holds the key. */
export function SignDialog({ paper, review, fields, onClose }: Props) {
  const { t } = useTranslation('act-screens');
  const toast = useToast();
  const { law } = useDesk();
  const signer = signerOf(paper.trail, useOffice(), useUser());
  const [language, setLanguage] = useState<Language>('kk');
  const { sign, trust, busy, problem, command } = useSignature({ paper, review, signer });
  const forbidden = useMemo(() => {
    const { issued } = paper.trail;
    const unsigned = { kind: paper.definition.id, fields, by: signer.role };
    return issued ? signatureProblems({ ...unsigned, on: issued.on }, law) : [];
  }, [paper, fields, signer.role, law]);
  const isForbidden = forbidden.length > 0;
  const stranger = problem?.code.startsWith('SIGNATURE_PROGRAM')
    ? problem.details?.['fingerprint']
    : undefined;
  const confirm = () =>
    void sign(language, () => {
      toast(t('sign.done'));
      onClose();
    });
  return (
    <AskDialog
      title={t('sign.title')}
      lead={t('sign.lead')}
      confirm={t(busy ? 'sign.working' : 'sign.confirm')}
      isComplete={!busy && !isForbidden}
      {...{ command, onClose }}
      onConfirm={confirm}
    >
      {isForbidden ? (
        <ProblemList problems={forbidden} />
      ) : (
        <SegmentsField
          label={t('sign.language')}
          value={language}
          choices={languages.map((value) => ({ value, label: t(`paper.${value}`) }))}
          onValueChange={setLanguage}
        />
      )}
      {problem && <ProblemNotice problem={problem} />}
      {typeof stranger === 'string' && (
        <div>
          <Button onClick={() => void trust(stranger)}>{t('sign.trust')}</Button>
        </div>
      )}
    </AskDialog>
  );
}

import { useTranslation } from 'react-i18next';
import type { Attachment } from '#shared/cases/case.ts';
import type { SubjectId } from '#shared/journal/ids.ts';
import { WithdrawButton } from '../../legal/WithdrawButton.tsx';

/** Takes a file out of the case with a reason. */
export function WithdrawFile({ about, given: { name, event } }: { about: SubjectId; given: Attachment }) {
  const { t } = useTranslation('case-page');
  return (
    <WithdrawButton
      name={name}
      texts={{
        label: t('files.withdraw', { file: name }),
        title: t('files.withdrawTitle'),
        reason: t('files.withdrawReason'),
        hint: t('files.withdrawHint'),
        confirm: t('files.withdrawConfirm'),
      }}
      commandFor={(reason) => ({ do: 'withdrawAttachment', case: about, attachment: event, reason })}
    />
  );
}

import { useTranslation } from 'react-i18next';
import type { LibraryText } from '#shared/cases/library/library-text.ts';
import { WithdrawButton } from '../../legal/WithdrawButton.tsx';

/** Takes a text out of the library with a reason. */
export function WithdrawText({ text: { event, title } }: { text: LibraryText }) {
  const { t } = useTranslation('library');
  return (
    <WithdrawButton
      name={title}
      texts={{
        label: t('withdraw.named', { title }),
        title: t('withdraw.title'),
        reason: t('withdraw.reason'),
        hint: t('withdraw.hint'),
        confirm: t('withdraw.confirm'),
      }}
      commandFor={(reason) => ({ do: 'withdrawLibraryText', text: event, reason })}
    />
  );
}

import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/Notice.tsx';

/** What of a pasted card found no place: it may be copied from here. */
export function UnreadLines({ lines }: { lines: readonly string[] }) {
  const { t } = useTranslation('register');
  if (lines.length === 0) return null;
  return (
    <Notice tone="info" title={t('paste.unread')} live>
      {lines.map((line, at) => (
        <p key={at}>{line}</p>
      ))}
    </Notice>
  );
}

import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { useIsDemo } from './demo-context.ts';
import { useDesk } from './desk-context.ts';
import styles from './frame.module.css';

/** On every screen of the demo office, and the way out of it. */
export function DemoMark() {
  const { t } = useTranslation('demo');
  const { lock } = useDesk();
  if (!useIsDemo()) return null;
  return (
    <aside className={styles.demo} aria-label={t('mark')}>
      <strong>{t('mark')}</strong>
      <p>{t('says')}</p>
      <Button onClick={lock}>{t('leave')}</Button>
    </aside>
  );
}

import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BundleFile } from '../../sync/stick.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { momentText } from '../../ui/moment-text.ts';
import styles from './sync.module.css';

interface Props {
  files: readonly BundleFile[];
  onLook: (name: string) => void;
  onReload: () => void;
}

/** The bundles in a place, the newest first; each is looked into before anything is taken. */
export function BundleList({ files, onLook, onReload }: Props) {
  const { t } = useTranslation('sync');
  return (
    <section aria-label={t('stick.files')}>
      <header className={styles.listHead}>
        <h3 className={styles.listTitle}>{t('stick.files')}</h3>
        <IconButton icon={RotateCw} label={t('stick.again')} onClick={onReload} />
      </header>
      {files.length === 0 ? (
        <p className={styles.quiet}>{t('stick.noFiles')}</p>
      ) : (
        <ul className={styles.files}>
          {files.map(({ name, size, modified }) => (
            <li key={name} className={styles.file}>
              <span className={styles.fileText}>
                {name}
                <span className={styles.quiet}>
                  {[momentText(modified), t('stick.size', { size: Math.ceil(size / 1024) })].join(' · ')}
                </span>
              </span>
              <Button aria-label={t('stick.lookAt', { name })} onClick={() => onLook(name)}>
                {t('stick.look')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

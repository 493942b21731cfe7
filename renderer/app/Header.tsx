import { Cloud, CloudOff, HardDrive, Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAppSelector } from './hooks.ts';
import { useDesk, useFoundedOffice, useUser } from './desk-context.ts';
import styles from './frame.module.css';
import { LanguageSwitch } from './LanguageSwitch.tsx';

/** Whose desk it is, who sits at it, whether there is a network, and the way out. */
export function Header() {
  const { t, i18n } = useTranslation('app');
  const { lock } = useDesk();
  const office = useFoundedOffice();
  const user = useUser();
  const language = i18n.language === 'ru' ? 'ru' : 'kk';
  return (
    <header className={styles.bar} aria-label={t('header.label')}>
      <div className={styles.brand}>
        <img src="/icon.svg" alt="" />
        {t('product')}
      </div>
      <p className={styles.office}>{office.name[language]}</p>
      <Network />
      <LanguageSwitch />
      <div className={styles.user}>
        <p>{user.name[language]}</p>
        <p className={styles.userPost}>{user.post[language]}</p>
      </div>
      <button type="button" className={styles.lock} onClick={lock}>
        <Lock aria-hidden="true" />
        {t('header.lock')}
      </button>
    </header>
  );
}

/** Without a server set up there is nothing to be cut off from; with one, the sign says whether it answers. */
function Network() {
  const { t } = useTranslation('app');
  const { online } = useAppSelector((state) => state.connection);
  const { serverUrl } = useAppSelector((state) => state.settings);
  const sign = serverUrl === null ? 'none' : online ? 'online' : 'offline';
  const Icon = networkIcons[sign];
  return (
    <p className={styles.link} role="status">
      <Icon aria-hidden="true" />
      {t(`network.${sign}`)}
    </p>
  );
}

const networkIcons = { none: HardDrive, online: Cloud, offline: CloudOff };

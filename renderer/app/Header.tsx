import {
  Bell,
  CircleQuestionMark,
  Cloud,
  CloudOff,
  HardDrive,
  Lock,
  Search,
  type LucideIcon,
} from 'lucide-react';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { shortcuts } from '../ui/shortcuts.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useAppSelector } from './hooks.ts';
import { useDesk, useFoundedOffice, useUser } from './desk-context.ts';
import styles from './frame.module.css';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import type { Overlay } from './use-shortcuts.ts';

/** Whose desk it is, who sits at it, whether there is a network, and the way out. */
export function Header({ onOpen }: { onOpen: (overlay: Overlay) => void }) {
  const { t } = useTranslation(['app', 'palette', 'help']);
  const { lock } = useDesk();
  const office = useFoundedOffice();
  const user = useUser();
  const language = useLanguage();
  return (
    <header className={styles.bar} aria-label={t('header.label')}>
      <div className={styles.brand}>
        <img src="/icon.svg" alt="" />
        <span className={styles.word}>{t('product')}</span>
      </div>
      <p className={styles.office}>{office.name[language]}</p>
      <button
        type="button"
        className={styles.lock}
        aria-keyshortcuts="Control+K"
        onClick={() => onOpen('palette')}
      >
        <Search aria-hidden="true" />
        {t('palette:open')}
        <kbd className={styles.cap}>{shortcuts.palette.caps.join('+')}</kbd>
      </button>
      <Network />
      <LanguageSwitch />
      <div className={styles.user}>
        <p>{user.name[language]}</p>
        <p className={styles.userPost}>{user.post[language]}</p>
      </div>
      <Sign name={t('messages.title')} icon={Bell} onClick={() => onOpen('messages')} />
      <Sign
        name={t('help:keys.open')}
        icon={CircleQuestionMark}
        aria-keyshortcuts="F1"
        onClick={() => onOpen('keyMap')}
      />
      <button type="button" className={styles.lock} title={t('header.lock')} onClick={lock}>
        <Lock aria-hidden="true" />
        <span className={styles.word}>{t('header.lock')}</span>
      </button>
    </header>
  );
}

interface SignProps extends ComponentProps<'button'> {
  name: string;
  icon: LucideIcon;
}

/** A button of the bar that has room for its picture alone. */
function Sign({ name, icon: Icon, ...rest }: SignProps) {
  return (
    <button type="button" className={styles.lock} title={name} aria-label={name} {...rest}>
      <Icon aria-hidden="true" />
    </button>
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
    <p className={styles.link} role="status" title={t(`network.${sign}`)}>
      <Icon aria-hidden="true" />
      <span className={styles.word}>{t(`network.${sign}`)}</span>
    </p>
  );
}

const networkIcons = { none: HardDrive, online: Cloud, offline: CloudOff };

import { useTranslation } from 'react-i18next';
import styles from './frame.module.css';
import { languages } from './i18n.ts';
import { useSettings } from './hooks.ts';

/** Kazakh or Russian, at once and for next time. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation('app');
  const { changeLanguage } = useSettings();
  return (
    <div className={styles.languages} role="group" aria-label={t('header.language')}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          className={styles.language}
          aria-pressed={i18n.language === language}
          lang={language}
          onClick={() => void changeLanguage(language)}
        >
          {t(`language.${language}`)}
        </button>
      ))}
    </div>
  );
}

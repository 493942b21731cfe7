import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { shortcutPlaces, shortcuts, type ShortcutName } from '../../ui/shortcuts.ts';
import styles from './help.module.css';

const names = Object.keys(shortcuts) as ShortcutName[];

/** Every key of the desk and what it does, place by place. */
export function KeyMapDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('help');
  return (
    <Dialog open width="wide" onClose={onClose} title={t('keys.title')} description={t('keys.lead')}>
      <ScrollRegion className={styles.keyMap} label={t('keys.title')}>
        {shortcutPlaces.map((place) => (
          <section key={place}>
            <h3 className={styles.place}>{t(`keys.place.${place}`)}</h3>
            <dl className={styles.keys}>
              {names
                .filter((name) => shortcuts[name].place === place)
                .map((name) => (
                  <div key={name} className={styles.key}>
                    <dt>
                      <Keys caps={shortcuts[name].caps} />
                    </dt>
                    <dd>{t(`keys.does.${name}`)}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </ScrollRegion>
    </Dialog>
  );
}

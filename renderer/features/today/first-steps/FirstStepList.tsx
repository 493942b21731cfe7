import { useTranslation } from 'react-i18next';
import { isLeading } from '#shared/cases/people.ts';
import { useGo, useUser, type Route } from '../../../app/hooks.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from './first-steps.module.css';

const steps = ['people', 'backup', 'recovery', 'region', 'firstCase'] as const;
type Step = (typeof steps)[number];

const places: Readonly<Record<Step, Route>> = {
  people: { screen: 'settings', tab: 'people' },
  backup: { screen: 'settings', tab: 'backup' },
  recovery: { screen: 'settings', tab: 'people' },
  region: { screen: 'sync' },
  firstCase: { screen: 'register' },
};

/** Decided by those who lead the office; nobody else is sent there. */
const ofLeaders: readonly Step[] = ['people', 'recovery'];

/** What a new office does first, each step with the way to its place. @param onGone called when one of them is taken */
export function FirstStepList({ onGone }: { onGone?: () => void }) {
  const { t } = useTranslation('first-steps');
  const go = useGo();
  const leads = isLeading(useUser());
  return (
    <ol className={styles.steps}>
      {steps
        .filter((step) => leads || !ofLeaders.includes(step))
        .map((step) => (
          <li key={step}>
            <Button
              look="link"
              onClick={() => {
                onGone?.();
                go(places[step]);
              }}
            >
              {t(`step.${step}`)}
            </Button>
            <p className={styles.why}>{t(`why.${step}`)}</p>
          </li>
        ))}
    </ol>
  );
}

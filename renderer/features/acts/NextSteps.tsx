import { FilePlus2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ActDefinition } from '#shared/acts/act.ts';
import { acts } from '#shared/acts/registry.ts';
import type { Case } from '#shared/cases/case.ts';
import { nextStepsOf } from '#shared/law/index.ts';
import { useCommand, useDesk, useToday, useUser } from '../../app/hooks.ts';
import { RefusalNotice } from '../../legal/RefusalNotice.tsx';
import { useLawTexts } from '../../legal/use-law-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import styles from './acts.module.css';
import { useBeginAct } from './use-begin-act.ts';
import { useLanguage } from './use-act-texts.ts';

/** What the law offers next, each step with its article and the act that takes it, begun with what is known already. */
export function NextSteps({ given }: { given: Case }) {
  const { t } = useTranslation('act-screens');
  const language = useLanguage();
  const { basisText } = useLawTexts();
  const { answer } = useDesk();
  const today = useToday();
  const { role } = useUser();
  const command = useCommand();
  const begin = useBeginAct(command);
  const facts = given.facts.map(({ fact }) => fact);
  const offered = nextStepsOf({ matter: given.matter, facts, terms: answer(given).terms }, today).flatMap(
    (step) => actsAnswering(step.id).map((act) => ({ step, act })),
  );
  if (offered.length === 0) return null;
  return (
    <Panel title={t('next.title')}>
      <ul className={styles.grown}>
        {offered.map(({ step, act }) => (
          <li key={step.id} className={styles.grownAct}>
            <Button
              icon={FilePlus2}
              disabled={command.busy}
              onClick={() => begin({ act, title: given.title, parent: given })}
            >
              {act.texts[language].name}
            </Button>
            <span className={styles.caption}>{basisText(step.basis)}</span>
          </li>
        ))}
      </ul>
      {command.refusal && (
        <RefusalNotice
          refusal={command.refusal}
          role={role}
          busy={command.busy}
          onOverride={(reason) => void command.override(reason)}
        />
      )}
    </Panel>
  );
}

const actsAnswering = (step: string): ActDefinition[] =>
  acts.filter((act: ActDefinition) => act.answers?.includes(step) === true);

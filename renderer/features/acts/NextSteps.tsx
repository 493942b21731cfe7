import { FilePlus2, MailPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ActDefinition } from '#shared/acts/act.ts';
import type { LetterDefinition } from '#shared/acts/letter.ts';
import { lettersFor } from '#shared/acts/letters/registry.ts';
import { acts } from '#shared/acts/registry.ts';
import type { Case } from '#shared/cases/case.ts';
import { nextStepsOf } from '#shared/law/index.ts';
import { useCommand, useDesk, useToday } from '../../app/hooks.ts';
import { useLawTexts } from '../../legal/use-law-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import styles from './acts.module.css';
import { RefusalNotice } from '../../legal/RefusalNotice.tsx';
import { useBeginAct } from './use-begin-act.ts';
import { useBeginLetter } from './use-begin-letter.ts';

/** What the law offers next, each step with its article and the paper that takes it, begun with what is known already. */
export function NextSteps({ given }: { given: Case }) {
  const { t } = useTranslation('act-screens');
  const language = useLanguage();
  const { basisText } = useLawTexts();
  const { answer } = useDesk();
  const today = useToday();
  const command = useCommand();
  const beginAct = useBeginAct(command);
  const beginLetter = useBeginLetter(command);
  const facts = given.facts.map(({ fact }) => fact);
  const steps = nextStepsOf({ matter: given.matter, facts, terms: answer(given).terms }, today);
  const offered = steps.flatMap(({ id, basis }) => [
    ...lettersFor(given.matter)
      .filter((letter: LetterDefinition) => letter.answers?.includes(id) === true)
      .map((paper) => ({ paper, basis, icon: MailPlus, begin: () => beginLetter(paper, given) })),
    ...acts
      .filter((act: ActDefinition) => act.answers?.includes(id) === true)
      .map((paper) => ({
        ...{ paper, basis, icon: FilePlus2 },
        begin: () => beginAct({ act: paper, title: given.title, parent: given }),
      })),
  ]);
  if (offered.length === 0) return null;
  return (
    <Panel title={t('next.title')}>
      <ul className={styles.grown}>
        {offered.map(({ paper, basis, icon, begin }) => (
          <li key={paper.id} className={styles.grownAct}>
            <Button icon={icon} disabled={command.busy} onClick={begin}>
              {paper.texts[language].name}
            </Button>
            <span className={styles.caption}>{basisText(basis)}</span>
          </li>
        ))}
      </ul>
      <RefusalNotice command={command} />
    </Panel>
  );
}

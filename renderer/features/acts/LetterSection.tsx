import { MailPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterDefinition } from '#shared/acts/letter.ts';
import { findLetter, lettersFor } from '#shared/acts/letters/registry.ts';
import type { Case, Letter } from '#shared/cases/case.ts';
import { useGo } from '../../app/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Badge } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { nextStage } from './act-progress.ts';
import styles from './acts.module.css';
import { letterPaper } from './desk-paper.ts';
import { NewLetterDialog } from './NewLetterDialog.tsx';
import { useActTexts } from './use-act-texts.ts';

/** The letters of a case and the way to a new one. */
export function LetterSection({ about }: { about: Case }) {
  const { t } = useTranslation('letters');
  const [asking, setAsking] = useState(false);
  if (lettersFor(about.matter).length === 0 && about.letters.length === 0) return null;
  return (
    <Panel
      title={t('section.title')}
      aside={
        <Button icon={MailPlus} onClick={() => setAsking(true)}>
          {t('new.action')}
        </Button>
      }
    >
      {about.letters.length === 0 ? (
        <p className={styles.quiet}>{t('section.none')}</p>
      ) : (
        <ul className={styles.grown}>
          {about.letters.map((letter) => (
            <LetterLine key={letter.id} about={about} letter={letter} />
          ))}
        </ul>
      )}
      {asking && <NewLetterDialog about={about} onClose={() => setAsking(false)} />}
    </Panel>
  );
}

function LetterLine({ about, letter }: { about: Case; letter: Letter }) {
  const { t } = useTranslation('letters');
  const definition = findLetter(letter.kind);
  return (
    <li className={styles.grownAct}>
      {definition ? (
        <KnownLetter {...{ about, letter, definition }} />
      ) : (
        <span className={styles.quiet}>{t('section.unknown')}</span>
      )}
    </li>
  );
}

function KnownLetter(props: { about: Case; letter: Letter; definition: LetterDefinition }) {
  const { about, letter, definition } = props;
  const { t } = useTranslation(['act-screens', 'ui']);
  const { name } = useActTexts(definition);
  const go = useGo();
  const next = nextStage(letterPaper(about, letter, definition));
  const number = letter.issued && t('ui:number', { number: letter.issued.number });
  return (
    <>
      <Button look="link" onClick={() => go({ screen: 'letter', caseId: about.id, letterId: letter.id })}>
        {[name, number].filter(Boolean).join(' ')}
      </Button>
      <Badge tone={next === undefined ? 'good' : 'plain'}>
        {next === undefined ? t('progress.done') : t('section.next', { step: t(`progress.${next}`) })}
      </Badge>
    </>
  );
}

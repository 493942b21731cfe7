import { MailPlus, Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterDefinition } from '#shared/acts/letter.ts';
import { findLetter, lettersFor, letterSetsFor } from '#shared/acts/letters/registry.ts';
import type { Case, Letter } from '#shared/cases/case.ts';
import { useGo } from '../../app/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Layout.tsx';
import { Badge } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { nextStage } from './act-progress.ts';
import styles from './acts.module.css';
import { letterPaper } from './desk-paper.ts';
import { LetterSetDialog } from './letter-set/LetterSetDialog.tsx';
import { NewLetterDialog } from './NewLetterDialog.tsx';
import { useActTexts } from './use-act-texts.ts';

interface Props {
  about: Case;
  /** The set of letters that is being begun. */
  set: string | undefined;
}

/** The letters of a case and the way to a new one; those of a set are begun together, until one of them is. */
export function LetterSection({ about, set: asked }: Props) {
  const { t } = useTranslation('letters');
  const go = useGo();
  const [asking, setAsking] = useState(false);
  const sets = letterSetsFor(about.matter);
  const begun = about.letters.map(({ kind }) => kind);
  const offered = [...sets].filter(([, kinds]) => !kinds.some(({ id }) => begun.includes(id)));
  const kinds = asked === undefined ? undefined : sets.get(asked);
  if (lettersFor(about.matter).length === 0 && about.letters.length === 0) return null;
  return (
    <Panel
      title={t('section.title')}
      aside={
        <Row spread="end">
          {offered.map(([set]) => (
            <Button
              key={set}
              icon={Send}
              onClick={() => go({ screen: 'case', caseId: about.id, letters: set })}
            >
              {t(`set.${set}.action`)}
            </Button>
          ))}
          <Button icon={MailPlus} onClick={() => setAsking(true)}>
            {t('new.action')}
          </Button>
        </Row>
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
      {asked !== undefined && kinds && (
        <LetterSetDialog
          {...{ about, kinds }}
          set={asked}
          onClose={() => go({ screen: 'case', caseId: about.id })}
        />
      )}
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

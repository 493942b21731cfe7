import { useTranslation } from 'react-i18next';
import { findLetter } from '#shared/acts/letters/registry.ts';
import { findAct } from '#shared/acts/registry.ts';
import type { UnfinishedPaper } from '#shared/cases/today/unfinished-papers.ts';
import { useGo, useOffice } from '../../../app/hooks.ts';
import { Button } from '../../../ui/Button.tsx';
import { useLanguage } from '../../../ui/use-language.ts';
import styles from './drafts.module.css';

/** A draft without a number: which paper, in which case, and who saved it last. */
export function PaperLine({ paper: { case: about, kind, letter, author } }: { paper: UnfinishedPaper }) {
  const { t } = useTranslation('letters');
  const language = useLanguage();
  const { users } = useOffice();
  const go = useGo();
  const definition = letter ? findLetter(kind) : findAct(kind);
  const open = () =>
    go(
      letter
        ? { screen: 'letter', caseId: about.id, letterId: letter.id }
        : { screen: 'act', caseId: about.id },
    );
  return (
    <li className={styles.line}>
      <Button look="link" onClick={open}>
        {definition?.texts[language].name ?? t('section.unknown')}
      </Button>
      <span className={styles.what}>{about.title}</span>
      <span className={styles.quiet}>{users.get(author)?.name[language]}</span>
    </li>
  );
}

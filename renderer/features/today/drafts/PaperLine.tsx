import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { findLetter } from '#shared/acts/letters/registry.ts';
import { findAct } from '#shared/acts/registry.ts';
import { isLegalRefusal } from '#shared/cases/refusals.ts';
import { lettingGo, type UnfinishedPaper } from '#shared/cases/today/unfinished-papers.ts';
import { useDropDraft, useGo, useOffice } from '../../../app/hooks.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useLanguage } from '../../../ui/use-language.ts';
import styles from './drafts.module.css';

/** A draft without a number: which paper, in which case, who saved it last, and the way to let go of it. */
export function PaperLine({ paper }: { paper: UnfinishedPaper }) {
  const { case: about, kind, letter, author } = paper;
  const { t } = useTranslation(['letters', 'drafts']);
  const language = useLanguage();
  const { users } = useOffice();
  const go = useGo();
  const { dropDraft, busy, refusal } = useDropDraft();
  const definition = letter ? findLetter(kind) : findAct(kind);
  const name = definition?.texts[language].name ?? t('section.unknown');
  const open = () =>
    go(
      letter
        ? { screen: 'letter', caseId: about.id, letterId: letter.id }
        : { screen: 'act', caseId: about.id },
    );
  return (
    <li className={styles.line}>
      <Button look="link" onClick={open}>
        {name}
      </Button>
      <span className={styles.what}>{about.title}</span>
      <span className={styles.quiet}>{users.get(author)?.name[language]}</span>
      <IconButton
        label={t('drafts:discard', { name })}
        icon={Trash2}
        disabled={busy}
        onClick={() => void dropDraft({ ...lettingGo(paper), onRestored: open })}
      />
      {refusal && !isLegalRefusal(refusal) && <ProblemNotice problem={refusal} />}
    </li>
  );
}

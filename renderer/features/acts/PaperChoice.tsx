import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { hindranceTo } from '#shared/acts/may-issue.ts';
import type { PaperDefinition } from '#shared/acts/paper.ts';
import { useDesk, useOffice, useToday } from '../../app/hooks.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { signersOf } from '#shared/cases/paper-frame.ts';
import styles from './acts.module.css';

interface Props {
  paper: PaperDefinition;
  name: string;
  checked: boolean;
  onChoose: () => void;
}

/** One paper of a list: what it is called, what it is for, and why it cannot be drawn up now if it cannot. */
export function PaperChoice({ paper, name, checked, onChoose }: Props) {
  const { t } = useTranslation('act-screens');
  const { name: title, summary } = paper.texts[useLanguage()];
  const hindrance = useHindrance(paper);
  const at = useId();
  return (
    <label className={styles.kind}>
      <input
        type="radio"
        aria-labelledby={`${at}-name`}
        aria-describedby={`${at}-summary`}
        name={name}
        checked={checked}
        disabled={hindrance === 'noPower'}
        onChange={onChoose}
      />
      <span id={`${at}-name`} className={styles.kindName}>
        {title}
      </span>
      <span id={`${at}-summary`} className={styles.caption}>
        {summary}
        {hindrance && <span className={styles.hindrance}>{t(`new.${hindrance}`)}</span>}
      </span>
    </label>
  );
}

function useHindrance(paper: PaperDefinition) {
  const state = useOffice();
  const { loadedLaw } = useDesk();
  const today = useToday();
  const roles = signersOf(state).map(({ role }) => role);
  return hindranceTo(paper, roles, { law: loadedLaw, on: today });
}

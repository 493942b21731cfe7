import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { actGroups, type ActDefinition } from '#shared/acts/act.ts';
import { hindranceTo } from '#shared/acts/may-issue.ts';
import { acts, type ActId } from '#shared/acts/registry.ts';
import { useDesk, useOffice, useToday } from '../../app/hooks.ts';
import { signersOf } from './act-case.ts';
import styles from './acts.module.css';
import { useLanguage } from './use-act-texts.ts';

interface Props {
  id: ActId | null;
  /** Only these; every act of the registry when absent. */
  among?: readonly ActDefinition[];
  onChoose: (id: ActId) => void;
}

/** The acts in the groups of article 32.1. What nobody here may sign today, or what another law knew, rests with its reason. */
export function ActPicker({ id, among = acts, onChoose }: Props) {
  const { t } = useTranslation('act-screens');
  const name = useId();
  return (
    <>
      {actGroups
        .map((group) => ({ group, members: among.filter((act) => act.group === group) }))
        .filter(({ members }) => members.length > 0)
        .map(({ group, members }) => (
          <fieldset key={group} className={styles.kinds}>
            <legend className={styles.legend}>{t(`new.groups.${group}`)}</legend>
            {members.map((act) => (
              <Choice key={act.id} {...{ act, name }} checked={act.id === id} onChoose={onChoose} />
            ))}
          </fieldset>
        ))}
    </>
  );
}

interface ChoiceProps {
  act: ActDefinition;
  name: string;
  checked: boolean;
  onChoose: (id: ActId) => void;
}

function Choice({ act, name, checked, onChoose }: ChoiceProps) {
  const { t } = useTranslation('act-screens');
  const { name: title, summary } = act.texts[useLanguage()];
  const hindrance = useHindrance(act);
  const at = useId();
  return (
    <label className={styles.kind}>
      <input
        type="radio"
        aria-labelledby={`${at}-name`}
        aria-describedby={`${at}-summary`}
        name={name}
        checked={checked}
        disabled={hindrance !== undefined}
        onChange={() => onChoose(act.id as ActId)}
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

function useHindrance(act: ActDefinition) {
  const state = useOffice();
  const { loadedLaw } = useDesk();
  const today = useToday();
  const roles = signersOf(state).map(({ role }) => role);
  return hindranceTo(act, roles, { law: loadedLaw, on: today });
}

import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { actGroups, type ActDefinition } from '#shared/acts/act.ts';
import { acts, type ActId } from '#shared/acts/registry.ts';
import styles from './acts.module.css';
import { PaperChoice } from './PaperChoice.tsx';

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
              <PaperChoice
                key={act.id}
                name={name}
                paper={act}
                checked={act.id === id}
                onChoose={() => onChoose(act.id as ActId)}
              />
            ))}
          </fieldset>
        ))}
    </>
  );
}

import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acts, getAct, type ActId } from '#shared/acts/registry.ts';
import type { Case } from '#shared/cases/case.ts';
import { SubjectId } from '#shared/journal/ids.ts';
import { useCommand, useGo } from '../../app/hooks.ts';
import { TextField } from '../../ui/TextField.tsx';
import { ActDialog } from './ActDialog.tsx';
import styles from './acts.module.css';
import { useLanguage } from './use-act-texts.ts';

interface Props {
  /** The case the act grows from; null for one on the office's own initiative. */
  parent: Case | null;
  onClose: () => void;
}

/** Which act to draw up: every act of the registry, in its order. The act becomes a case of its own. */
export function NewActDialog({ parent, onClose }: Props) {
  const { t } = useTranslation('act-screens');
  const go = useGo();
  const command = useCommand();
  const [id, setId] = useState<ActId>(acts[0].id);
  const [title, setTitle] = useState(parent?.title ?? '');

  const open = () => {
    const opening = {
      case: SubjectId.parse(crypto.randomUUID()),
      matter: getAct(id).matter,
      title: title.trim(),
      parties: parent?.parties ?? {},
      source: parent?.source ?? { kind: 'own-initiative' as const },
      ...(parent && { parent: parent.id }),
      facts: [],
    };
    void command.run({ do: 'openCase', ...opening }, () => go({ screen: 'act', caseId: opening.case }));
  };
  return (
    <ActDialog
      title={t('new.title')}
      lead={t('new.lead')}
      confirm={t('new.open')}
      state={title.trim() === '' ? 'blocked' : 'ready'}
      {...{ command, onClose }}
      onConfirm={open}
    >
      <KindOfAct id={id} onChoose={setId} />
      <TextField
        label={t('new.caseTitle')}
        hint={t('new.caseTitleHint')}
        value={title}
        onValueChange={setTitle}
        maxLength={1000}
      />
    </ActDialog>
  );
}

function KindOfAct({ id, onChoose }: { id: ActId; onChoose: (id: ActId) => void }) {
  const { t } = useTranslation('act-screens');
  const language = useLanguage();
  const name = useId();
  return (
    <fieldset className={styles.kinds}>
      <legend className={styles.legend}>{t('new.kind')}</legend>
      {acts.map((act) => (
        <label key={act.id} className={styles.kind}>
          <input type="radio" name={name} checked={act.id === id} onChange={() => onChoose(act.id)} />
          <span className={styles.kindName}>{act.texts[language].name}</span>
          <span className={styles.caption}>{act.texts[language].summary}</span>
        </label>
      ))}
    </fieldset>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '#shared/cases/case.ts';
import type { LinkedCase } from '#shared/cases/linked-cases.ts';
import type { SubjectId } from '#shared/journal/ids.ts';
import { useCaseSearch, useCommand, useLookAlikes } from '../../../app/hooks.ts';
import { AskDialog } from '../../../legal/AskDialog.tsx';
import { useLawTexts } from '../../../legal/use-law-texts.ts';
import { dateText } from '../../../ui/date-text.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { useToast } from '../../../ui/Toasts.tsx';
import { cardOf } from '../card-of.ts';
import styles from './links.module.css';

/** So many are offered: who sees none that fits types another word. */
const most = 7;

interface Props {
  about: Case;
  linked: readonly LinkedCase[];
  onClose: () => void;
}

/** Which case belongs with this one: those of the same author at first, any other by the search. */
export function LinkDialog({ about, linked, onClose }: Props) {
  const { t } = useTranslation('case-page');
  const toast = useToast();
  const command = useCommand();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<SubjectId | null>(null);
  const alike = useLookAlikes(cardOf(about), about.id).map(({ found }) => found);
  const found = useCaseSearch(query);
  const known = new Set([about.id, ...linked.map((each) => each.case.id)]);
  const offered = [...(found?.keys() ?? alike)].filter(({ id }) => !known.has(id)).slice(0, most);
  const to = offered.find(({ id }) => id === chosen)?.id;
  const link = () => {
    if (to === undefined) return;
    void command.run({ do: 'linkCases', case: about.id, to }, () => {
      toast(t('links.done'));
      onClose();
    });
  };
  return (
    <AskDialog
      title={t('links.add')}
      lead={t('links.lead')}
      confirm={t('links.confirm')}
      isComplete={to !== undefined}
      {...{ command, onClose }}
      onConfirm={link}
    >
      <TextField label={t('links.search')} value={query} onValueChange={setQuery} />
      {offered.length === 0 ? (
        <p role="status">{t('links.nothing')}</p>
      ) : (
        <fieldset className={styles.offered}>
          <legend>{t(query.trim() === '' ? 'links.alike' : 'links.which')}</legend>
          {offered.map((each) => (
            <Choice key={each.id} given={each} isChosen={each.id === to} onChoose={setChosen} />
          ))}
        </fieldset>
      )}
    </AskDialog>
  );
}

interface ChoiceProps {
  given: Case;
  isChosen: boolean;
  onChoose: (id: SubjectId) => void;
}

function Choice({ given, isChosen, onChoose }: ChoiceProps) {
  const { matterName } = useLawTexts();
  const { id, title, matter, source } = given;
  const detail = [matterName(matter), source.number, dateText(given.registered)];
  return (
    <label className={styles.choice}>
      <input type="radio" name="case" checked={isChosen} onChange={() => onChoose(id)} />
      <span className={styles.words}>
        {title}
        <span className={styles.quiet}>{detail.filter(Boolean).join(' · ')}</span>
      </span>
    </label>
  );
}

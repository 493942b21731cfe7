import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Case, OfficeState } from '#shared/cases/case.ts';
import { useGo, useOffice, type KeptDraft, type Route } from '../../../app/hooks.ts';
import { useLawTexts } from '../../../legal/use-law-texts.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import styles from './drafts.module.css';

/** A half-typed form: what it is, in which case, the way back to it, and the way to let go of it. */
export function KeptLine({ draft, onDiscard }: { draft: KeptDraft; onDiscard: () => void }) {
  const { t } = useTranslation('drafts');
  const { cases } = useOffice();
  const go = useGo();
  const about = caseOf(draft, cases);
  const name = useFormName()(draft, about);
  const place = placeOf(draft, about);
  return (
    <li className={styles.line}>
      {place ? (
        <Button look="link" onClick={() => go(place)}>
          {name}
        </Button>
      ) : (
        <span>{name}</span>
      )}
      <span className={styles.what}>{about?.title}</span>
      <IconButton label={t('discard', { name })} icon={Trash2} onClick={onDiscard} />
    </li>
  );
}

/** A correction is known by the entry it corrects, and that stands in one case. */
function caseOf(draft: KeptDraft, cases: OfficeState['cases']): Case | undefined {
  if (draft.form === 'registration') return draft.parent && cases.get(draft.parent);
  if (draft.form !== 'correction') return cases.get(draft.caseId);
  return [...cases.values()].find(({ facts }) => facts.some(({ event }) => event === draft.event));
}

/** Where the form is typed on; undefined while its case has not come to this workstation. */
function placeOf(draft: KeptDraft, about: Case | undefined): Route | undefined {
  if (draft.form === 'registration')
    return { screen: 'register', ...(draft.parent && { parent: draft.parent }) };
  if (!about) return undefined;
  const page = { screen: 'case', caseId: about.id } as const;
  if (draft.form === 'fact') return { ...page, record: draft.fact };
  return draft.form === 'letters' ? { ...page, letters: draft.set } : { ...page, correct: draft.event };
}

function useFormName(): (draft: KeptDraft, about: Case | undefined) => string {
  const { t } = useTranslation(['drafts', 'letters']);
  const { factName } = useLawTexts();
  return (draft, about) => {
    switch (draft.form) {
      case 'registration':
        return t('form.registration');
      case 'letters':
        return t('form.letters', { name: t(`letters:set.${draft.set}.title`) });
      case 'fact':
        return t('form.fact', { fact: factName(draft.fact) });
      case 'correction': {
        const given = about?.facts.find(({ event }) => event === draft.event);
        return t('form.correction', { fact: given ? factName(given.fact.fact) : '' });
      }
    }
  };
}

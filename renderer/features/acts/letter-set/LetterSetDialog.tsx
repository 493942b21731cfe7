import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { ActFields } from '#shared/acts/field.ts';
import type { LetterDefinition } from '#shared/acts/letter.ts';
import type { Case } from '#shared/cases/case.ts';
import { keptName, useCommand, useDiscard, useGo, useKept, useOffice } from '../../../app/hooks.ts';
import { AskDialog } from '../../../legal/AskDialog.tsx';
import { savedDraft } from '../act-case.ts';
import { beginLetter } from '../use-begin-letter.ts';
import styles from './letter-set.module.css';
import { LetterOfSet } from './LetterOfSet.tsx';

interface Props {
  about: Case;
  /** The name of the set, as its texts are named. */
  set: string;
  kinds: readonly LetterDefinition[];
  onClose: () => void;
}

/** The fields of each letter by its kind. */
const Written = z.record(z.string(), z.record(z.string(), z.unknown()));
type Written = z.infer<typeof Written>;

/** Letters that are sent together, each as it will be printed: what the case does not know is asked, and one press records all. */
export function LetterSetDialog({ about, set, kinds, onClose }: Props) {
  const { t } = useTranslation('letters');
  const go = useGo();
  const command = useCommand();
  const discard = useDiscard();
  const office = useOffice();
  const [begun] = useState(() => kinds.map((kind) => ({ ...beginLetter(kind, about, office), kind })));
  const typed = useKept<Written>(keptName({ form: 'letters', caseId: about.id, set }), Written, () => ({}));
  const letters = begun.map(({ kind, letter, fields }) => ({
    ...{ kind, letter },
    given: fields,
    fields: fieldsOf(kind, typed.value[kind.id]) ?? fields,
  }));
  const close = () => {
    discard(typed, () => go({ screen: 'case', caseId: about.id, letters: set }));
    onClose();
  };
  const record = () => {
    const drafts = letters.map(({ kind, letter, fields }) => ({ kind: kind.id, letter, fields }));
    void command.run({ do: 'draftLetters', case: about.id, letters: drafts }, () => {
      typed.forget();
      const [first] = drafts;
      if (first) go({ screen: 'letter', caseId: about.id, letterId: first.letter });
    });
  };
  return (
    <AskDialog
      title={t(`set.${set}.title`)}
      lead={t('set.lead')}
      confirm={t(`set.${set}.confirm`)}
      width="wide"
      isComplete
      command={command}
      onConfirm={record}
      onClose={close}
    >
      <div className={styles.letters}>
        {letters.map(({ kind, given, fields }) => (
          <LetterOfSet
            key={kind.id}
            {...{ kind, given, fields }}
            onFieldsChange={(next) => typed.change({ ...typed.value, [kind.id]: next })}
          />
        ))}
      </div>
    </AskDialog>
  );
}

/** What an older release kept in another shape is let go. */
function fieldsOf(kind: LetterDefinition, kept: Written[string] | undefined): ActFields | undefined {
  const read = kept && savedDraft(kind, { draft: { fields: kept } });
  return read?.ok ? read.value : undefined;
}

import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { prefilledDraft } from '#shared/acts/prefill.ts';
import { lettersFor } from '#shared/acts/letters/registry.ts';
import type { Case } from '#shared/cases/case.ts';
import type { Command } from '#shared/cases/commands.ts';
import { LetterId } from '#shared/cases/payloads.ts';
import { useCommand, useGo } from '../../app/hooks.ts';
import { ActDialog } from './ActDialog.tsx';
import styles from './acts.module.css';
import { PaperChoice } from './PaperChoice.tsx';

/** Which letter to write: those that fit the matter of the case. What the case knows is filled in. */
export function NewLetterDialog({ about, onClose }: { about: Case; onClose: () => void }) {
  const { t } = useTranslation('letters');
  const go = useGo();
  const name = useId();
  const command = useCommand();
  const kinds = lettersFor(about.matter);
  const [id, setId] = useState(kinds[0]?.id);
  const chosen = kinds.find((kind) => kind.id === id);

  const begin = () => {
    if (!chosen) return;
    const together = kinds.filter((kind) => kind === chosen || (chosen.set && kind.set === chosen.set));
    const brief = { ...about, facts: about.facts.map(({ fact }) => fact) };
    const drafts = together.map((kind) => ({
      ...{ case: about.id, letter: LetterId.parse(crypto.randomUUID()), kind: kind.id },
      fields: prefilledDraft(kind, brief),
    }));
    const [first] = drafts;
    const record = ([next, ...rest]: readonly Command[]): void => {
      if (next) void command.run(next, () => record(rest));
      else if (first) go({ screen: 'letter', caseId: about.id, letterId: first.letter });
    };
    record(drafts.map((draft) => ({ do: 'draftLetter', ...draft })));
  };
  return (
    <ActDialog
      title={t('new.title')}
      lead={t('new.lead')}
      confirm={t('new.open')}
      state={chosen ? 'ready' : 'blocked'}
      {...{ command, onClose }}
      onConfirm={begin}
    >
      <fieldset className={styles.kinds}>
        <legend className={styles.legend}>{t('new.kind')}</legend>
        {kinds.map((kind) => (
          <PaperChoice
            key={kind.id}
            paper={kind}
            name={name}
            checked={kind.id === id}
            onChoose={() => setId(kind.id)}
          />
        ))}
      </fieldset>
    </ActDialog>
  );
}

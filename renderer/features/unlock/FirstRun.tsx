import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#shared/kernel/result.ts';
import { Button } from '../../ui/Button.tsx';
import { SegmentsField } from '../../ui/ChoiceFields.tsx';
import { Form } from '../../ui/Form.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Stack } from '../../ui/Layout.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { emptyPerson, personFaults, type Faults } from '../../legal/person-entry.ts';
import { PersonFields } from '../../legal/PersonFields.tsx';
import { Door } from './Door.tsx';
import {
  emptyJoin,
  emptyOffice,
  emptySecret,
  joinFaults,
  officeFaults,
  secretFaults,
  type FoundingEntry,
  type JoiningEntry,
} from './founding.ts';
import { JoinPart, OfficePart, SecretPart } from './FirstRunParts.tsx';
import styles from './unlock.module.css';

interface Props {
  corner: ReactNode;
  notice: ReactNode;
  /** `known`: the keys were made before, only the office is still missing. */
  secret: 'asked' | 'known';
  onFound: (entry: FoundingEntry) => Promise<Problem | null>;
  onJoin: (entry: JoiningEntry) => Promise<Problem | null>;
}

type Mode = 'found' | 'join';
interface AllFaults {
  office: Faults;
  join: Faults;
  person: Faults;
  secret: Faults;
}
const noFaults: AllFaults = { office: {}, join: {}, person: {}, secret: {} };

/** A workstation without an office founds one or joins one. */
export function FirstRun({ corner, notice, secret: secretState, onFound, onJoin }: Props) {
  const { t } = useTranslation('unlock');
  const [mode, setMode] = useState<Mode>('found');
  const [office, setOffice] = useState(emptyOffice);
  const [join, setJoin] = useState(emptyJoin);
  const [person, setPerson] = useState(emptyPerson);
  const [secret, setSecret] = useState(emptySecret);
  const [faults, setFaults] = useState(noFaults);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async () => {
    const found: AllFaults = {
      office: mode === 'found' ? officeFaults(office) : {},
      join: mode === 'join' ? joinFaults(join) : {},
      person: personFaults(person),
      secret: secretState === 'asked' ? secretFaults(secret) : {},
    };
    setFaults(found);
    if (busy || Object.values(found).some((part: Faults) => Object.keys(part).length > 0)) return;
    setBusy(true);
    setProblem(
      await (mode === 'found' ? onFound({ office, person, secret }) : onJoin({ join, person, secret })),
    );
    setBusy(false);
  };
  return (
    <Door title={t('first.title')} lead={t('first.lead')} width="wide" corner={corner}>
      <Form onSubmit={() => void submit()} aria-label={t('first.title')}>
        <Stack>
          {notice}
          <SegmentsField
            label={t('first.mode')}
            value={mode}
            onValueChange={setMode}
            choices={[
              { value: 'found', label: t('first.found') },
              { value: 'join', label: t('first.join') },
            ]}
          />
          <div className={styles.columns}>
            {mode === 'found' ? (
              <OfficePart value={office} faults={faults.office} onChange={setOffice} />
            ) : (
              <JoinPart value={join} faults={faults.join} onChange={setJoin} />
            )}
            <section className={styles.part}>
              <h2>{t('person.title')}</h2>
              <PersonFields value={person} faults={faults.person} onChange={setPerson} />
            </section>
          </div>
          {secretState === 'asked' && (
            <SecretPart value={secret} faults={faults.secret} onChange={setSecret} />
          )}
          {problem && <ProblemNotice problem={problem} />}
          <div className={classNames(styles.foot, styles.inSight)}>
            <span />
            <Button look="primary" type="submit" disabled={busy}>
              {busy ? t('action.working') : t(`action.${mode}`)}
            </Button>
          </div>
        </Stack>
      </Form>
    </Door>
  );
}

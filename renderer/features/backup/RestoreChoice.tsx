import { PackagePlus, RotateCcw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupSummary, Place } from '#shared/ipc/schemas.ts';
import type { Problem, Result } from '#shared/kernel/result.ts';
import { useAsk, usePlaces } from '../../app/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { momentText } from '../../ui/moment-text.ts';

interface Props {
  /** Where only what is lacking may be taken: told of the backup laid out to give it. */
  onLent?: (backup: BackupSummary) => void;
}

/**
 * Guides from a place to one of its backups, and makes it ready to take the data's place at the next start or, where
 * both copies lack something, to give just that.
 */
export function RestoreChoice({ onLent }: Props) {
  const { t } = useTranslation('backup');
  const { places, problem: placesProblem, reload } = usePlaces();
  const [chosen, setChosen] = useState<string | null>(null);
  const place = chosen ?? likelyPlace(places);
  const list = useBackupList(place);
  const [id, setId] = useState<string | null>(null);
  const { state, problem, restore, lend } = useRestore();
  const stop = problem ?? list.problem ?? placesProblem;
  const choice = { place, id };
  const isReady = id !== null && state !== 'working';
  if (state === 'ready') return <Ready />;
  return (
    <Stack>
      <SelectField
        label={t('restore.place')}
        value={place}
        choices={places.map(({ token, label }) => ({ value: token, label }))}
        onValueChange={setChosen}
      />
      {list.backups && <BackupField backups={list.backups} value={id} onValueChange={setId} />}
      {stop && <ProblemNotice problem={stop} />}
      {onLent && <Lending isReady={isReady} onLend={() => void lend({ ...choice, onLent })} />}
      <Row>
        <Button onClick={reload}>{t('restore.look')}</Button>
        <Button icon={RotateCcw} disabled={!isReady} onClick={() => void restore(choice)}>
          {t(state === 'working' ? 'restore.working' : 'restore.button')}
        </Button>
      </Row>
    </Stack>
  );
}

/** The gentler way: only what neither copy has is taken. What the other way does is said beside it. */
function Lending({ isReady, onLend }: { isReady: boolean; onLend: () => void }) {
  const { t } = useTranslation('backup');
  return (
    <>
      <p>{t('lend.hint')}</p>
      <div>
        <Button look="primary" icon={PackagePlus} disabled={!isReady} onClick={onLend}>
          {t('lend.button')}
        </Button>
      </div>
      <p>{t('lend.whole')}</p>
    </>
  );
}

function likelyPlace(places: readonly Place[]): string | null {
  const stick = places.find(({ kind }) => kind === 'removable');
  return (stick ?? places[0])?.token ?? null;
}

function Ready() {
  const { t } = useTranslation('backup');
  return (
    <Notice tone="good" title={t('restore.ready')} live>
      <p>{t('restore.restart')}</p>
    </Notice>
  );
}

/** As many as a person looks through; older ones are beyond the rotation. */
const shownBackups = 30;

interface BackupFieldProps {
  backups: readonly BackupSummary[];
  value: string | null;
  onValueChange: (id: string) => void;
}

function BackupField({ backups, value, onValueChange }: BackupFieldProps) {
  const { t } = useTranslation('backup');
  if (backups.length === 0) return <p>{t('restore.none')}</p>;
  const choices = backups.slice(0, shownBackups).map(({ id, at, records }) => ({
    value: id,
    label: t('restore.one', { at: momentText(at), records, workstation: id.slice(0, 8) }),
  }));
  return <SelectField label={t('restore.which')} {...{ value, choices, onValueChange }} />;
}

interface BackupList {
  readonly backups: readonly BackupSummary[] | null;
  readonly problem: Problem | null;
}

function useBackupList(place: string | null): BackupList {
  const ask = useAsk();
  const [found, setFound] = useState<BackupList>({ backups: null, problem: null });
  useEffect(() => {
    let isAwaited = true;
    if (place !== null)
      void ask('backup.list', { place }).then((answer) => {
        if (!isAwaited) return;
        setFound(
          answer.ok
            ? { backups: answer.value.backups, problem: null }
            : { backups: null, problem: answer.problem },
        );
      });
    return () => {
      isAwaited = false;
    };
  }, [ask, place]);
  return found;
}

interface Choice {
  place: string | null;
  id: string | null;
}

/** Lays the backup out, reads all of it, and only then lets it be restored or lent. */
function useRestore() {
  const ask = useAsk();
  const [state, setState] = useState<'idle' | 'working' | 'ready'>('idle');
  const [problem, setProblem] = useState<Problem | null>(null);
  const open = async ({ place, id }: Choice): Promise<Result<BackupSummary> | null> => {
    if (place === null || id === null) return null;
    setState('working');
    setProblem(null);
    return ask('backup.open', { place, id });
  };
  const settle = (answer: Result<unknown>, reached: 'idle' | 'ready') => {
    setState(answer.ok ? reached : 'idle');
    setProblem(answer.ok ? null : answer.problem);
  };
  return {
    state,
    problem,
    restore: async (choice: Choice) => {
      const opened = await open(choice);
      if (opened) settle(opened.ok ? await ask('backup.restore', {}) : opened, 'ready');
    },
    lend: async ({ onLent, ...choice }: Choice & { onLent: (backup: BackupSummary) => void }) => {
      const opened = await open(choice);
      if (opened) settle(opened, 'idle');
      if (opened?.ok) onLent(opened.value);
    },
  };
}

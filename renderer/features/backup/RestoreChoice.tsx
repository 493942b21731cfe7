import { RotateCcw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupSummary, Place } from '#shared/ipc/schemas.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { useAsk, usePlaces } from '../../app/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { momentText } from '../../ui/moment-text.ts';

/** Guides from a place to one of its backups and makes it ready to take the data's place at the next start. */
export function RestoreChoice() {
  const { t } = useTranslation('backup');
  const { places, problem: placesProblem, reload } = usePlaces();
  const [chosen, setChosen] = useState<string | null>(null);
  const place = chosen ?? likelyPlace(places);
  const list = useBackupList(place);
  const [id, setId] = useState<string | null>(null);
  const { state, problem, restore } = useRestore();
  const stop = problem ?? list.problem ?? placesProblem;
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
      <Row>
        <Button onClick={reload}>{t('restore.look')}</Button>
        <Button
          icon={RotateCcw}
          disabled={id === null || state === 'working'}
          onClick={() => void restore(place, id)}
        >
          {t(state === 'working' ? 'restore.working' : 'restore.button')}
        </Button>
      </Row>
    </Stack>
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

/** Lays the backup out, reads all of it, and only then lets it be restored. */
function useRestore() {
  const ask = useAsk();
  const [state, setState] = useState<'idle' | 'working' | 'ready'>('idle');
  const [problem, setProblem] = useState<Problem | null>(null);
  const restore = async (place: string | null, id: string | null) => {
    if (place === null || id === null) return;
    setState('working');
    setProblem(null);
    const opened = await ask('backup.open', { place, id });
    const answer = opened.ok ? await ask('backup.restore', {}) : opened;
    setState(answer.ok ? 'ready' : 'idle');
    setProblem(answer.ok ? null : answer.problem);
  };
  return { state, problem, restore };
}

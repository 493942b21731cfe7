import { useCallback, useEffect, useState } from 'react';
import type { BackupRhythm, BackupStatus } from '#shared/ipc/schemas.ts';
import type { Problem, Result } from '#shared/kernel/result.ts';
import { useDesk } from '../../app/hooks.ts';
import { tryOut, type TriedOut } from '../../store/try-out.ts';
import { createBackupReader } from '../../store/vault-client.ts';

export type BackupWork = 'backup' | 'drill';

export interface BackupsNow {
  /** Null until the shell has answered. */
  readonly status: BackupStatus | null;
  /** What this window asked for and waits for. */
  readonly working: BackupWork | null;
  /** What has just been finished. */
  readonly done: BackupWork | null;
  /** What the newest backup came to, when it has just been tried out. */
  readonly tried: TriedOut | null;
  readonly problem: Problem | null;
  readonly run: (work: BackupWork) => Promise<void>;
  /** `place: null` leaves the place as it is. */
  readonly choose: (place: string | null, rhythm: BackupRhythm) => Promise<void>;
}

/** The backups of this workstation as the shell keeps them, and the buttons of their panel. */
export function useBackups(): BackupsNow {
  const { ask, journal, keys } = useDesk();
  const [status, setStatus] = useState<BackupStatus | null>(null);
  const [working, setWorking] = useState<BackupWork | null>(null);
  const [done, setDone] = useState<BackupWork | null>(null);
  const [tried, setTried] = useState<TriedOut | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  const show = useCallback((answer: Result<BackupStatus>) => {
    if (answer.ok) setStatus(answer.value);
    else setProblem(answer.problem);
  }, []);
  useEffect(() => {
    void ask('backup.status', {}).then(show);
  }, [ask, show]);

  const take = async (answer: Result<unknown>) => {
    setProblem(answer.ok ? null : answer.problem);
    show(await ask('backup.status', {}));
  };
  /** The shell proves that the bytes are there; only here are the keys that open them. */
  const drill = async (): Promise<Result<unknown>> => {
    const drilled = await ask('backup.drill', { keep: true });
    if (!drilled.ok) return drilled;
    const { records } = drilled.value;
    const opened = await tryOut(createBackupReader(ask), { keys, records, office: () => journal.state() });
    const closed = await ask('backup.close', {});
    if (opened.ok) setTried(opened.value);
    return opened.ok ? closed : opened;
  };
  return {
    status,
    working,
    done,
    tried,
    problem,
    run: async (work) => {
      if (working) return;
      setWorking(work);
      setDone(null);
      setTried(null);
      const answer = work === 'backup' ? await ask('backup.run', {}) : await drill();
      await take(answer);
      setWorking(null);
      if (answer.ok) setDone(work);
    },
    choose: async (place, rhythm) => take(await ask('backup.choose', { place, rhythm })),
  };
}

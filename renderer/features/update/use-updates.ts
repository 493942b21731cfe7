import { useCallback, useEffect, useState } from 'react';
import type { UpdateStatus } from '#shared/ipc/updates.ts';
import type { Problem, Result } from '#shared/kernel/result.ts';
import { useAsk } from '../../app/hooks.ts';

export interface UpdatesNow {
  /** Null until the shell has answered. */
  readonly status: UpdateStatus | null;
  readonly problem: Problem | null;
  readonly reload: () => Promise<void>;
  /** Answers whether the running version starts next time, too. */
  readonly withdraw: () => Promise<boolean>;
}

/** Which version of the program runs, which waits, and what became of those before. */
export function useUpdates(): UpdatesNow {
  const ask = useAsk();
  const [status, setStatus] = useState<UpdateStatus | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const show = useCallback((answer: Result<UpdateStatus>) => {
    if (answer.ok) setStatus(answer.value);
    setProblem(answer.ok ? null : answer.problem);
  }, []);
  useEffect(() => {
    void ask('update.status', {}).then(show);
  }, [ask, show]);
  const reload = async () => show(await ask('update.status', {}));
  const withdraw = async () => {
    const answer = await ask('update.withdraw', {});
    await reload();
    if (!answer.ok) setProblem(answer.problem);
    return answer.ok;
  };
  return { status, problem, reload, withdraw };
}

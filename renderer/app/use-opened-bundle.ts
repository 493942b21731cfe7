import { useEffect, useState } from 'react';
import type { Output } from '#shared/ipc/schemas.ts';
import { isDialogOpen } from '../ui/is-dialog-open.ts';
import { useAsk } from './ask-context.ts';

export type OpenedFile = NonNullable<Output<'opened.take'>['file']>;

/** Whoever opened a file looks at the window at once; where the system gives it no focus, this soon. */
const lookEveryMs = 2_000;

/** The bundle a person opened from outside the window, and the way to be done with it. */
export function useOpenedBundle(): { file: OpenedFile | null; done: () => void } {
  const ask = useAsk();
  const [file, setFile] = useState<OpenedFile | null>(null);
  useEffect(() => {
    if (file !== null) return undefined;
    let isAsking = false;
    const look = async () => {
      // A person in the middle of a dialog is not interrupted: the bundle waits in the shell until it is closed.
      if (isAsking || isDialogOpen()) return;
      isAsking = true;
      const answer = await ask('opened.take', {});
      isAsking = false;
      if (answer.ok && answer.value.file) setFile(answer.value.file);
    };
    const lookNow = () => void look();
    lookNow();
    const timer = setInterval(lookNow, lookEveryMs);
    window.addEventListener('focus', lookNow);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', lookNow);
    };
  }, [ask, file]);
  return { file, done: () => setFile(null) };
}

import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#shared/kernel/result.ts';
import { useAsk } from '../../app/hooks.ts';
import { toBase64 } from '../../bridge/base64.ts';
import { Button } from '../../ui/Button.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { fetchUpdate, nameOfUpdate } from './fetch-update.ts';

/** Brings the update file of the regional server into the place; where the line breaks, the next try goes on. */
export function FromServer({ place, onBrought }: { place: string; onBrought: () => void }) {
  const { t } = useTranslation('update');
  const ask = useAsk();
  const toast = useToast();
  const parts = useRef<Uint8Array<ArrayBuffer>[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const bring = async (): Promise<Problem | null> => {
    const fetched = await fetchUpdate(ask, parts.current);
    if (!fetched.ok) return fetched.problem;
    parts.current = [];
    if (fetched.value === null) {
      toast(t('server.none'));
      return null;
    }
    const content = toBase64(fetched.value);
    const written = await ask('files.write', { place, name: nameOfUpdate(fetched.value), content });
    if (!written.ok) return written.problem;
    toast(t('server.brought', { shown: written.value.shown }));
    onBrought();
    return null;
  };
  const press = async () => {
    setIsBusy(true);
    setProblem(await bring());
    setIsBusy(false);
  };
  const label = problem ? t('server.again') : t('server.button');
  return (
    <>
      <div>
        <Button disabled={isBusy} onClick={() => void press()}>
          {isBusy ? t('server.busy') : label}
        </Button>
      </div>
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}

import { useEffect, useState } from 'react';
import type { Result } from '#shared/kernel/result.ts';
import { useDesk } from '../../app/hooks.ts';
import type { BundleReport } from '../../sync/stick.ts';

export interface OpenedBundle {
  /** What it would bring, and after `take` what it brought; null until it was looked into. */
  readonly answer: Result<BundleReport> | null;
  readonly step: 'looking' | 'taking' | 'taken';
  readonly take: () => Promise<void>;
}

/** Looks into a bundle without taking anything; takes it when asked. */
export function useBundle(place: string, name: string): OpenedBundle {
  const { sync } = useDesk();
  const [answer, setAnswer] = useState<Result<BundleReport> | null>(null);
  const [step, setStep] = useState<OpenedBundle['step']>('looking');
  useEffect(() => {
    let isAwaited = true;
    void sync.dryRun(place, name).then((report) => isAwaited && setAnswer(report));
    return () => {
      isAwaited = false;
    };
  }, [sync, place, name]);

  const take = async () => {
    setStep('taking');
    const taken = await sync.readBundle(place, name);
    setAnswer(taken);
    setStep(taken.ok ? 'taken' : 'looking');
  };
  return { answer, step, take };
}

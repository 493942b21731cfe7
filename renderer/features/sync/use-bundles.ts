import { useEffect, useState } from 'react';
import type { Problem } from '#shared/kernel/result.ts';
import { useDesk } from '../../app/hooks.ts';
import type { BundleFile, WrittenBundle } from '../../sync/stick.ts';

export interface Bundles {
  readonly files: readonly BundleFile[];
  readonly problem: Problem | null;
  readonly busy: boolean;
  /** The bundle written last. */
  readonly written: WrittenBundle | null;
  readonly write: () => Promise<void>;
  /** Looks at the place again. */
  readonly reload: () => void;
}

/** The bundles that lie in a place, and the writing of a new one. */
export function useBundles(place: string | null): Bundles {
  const { sync } = useDesk();
  const [turn, setTurn] = useState(0);
  const [files, setFiles] = useState<readonly BundleFile[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [written, setWritten] = useState<WrittenBundle | null>(null);
  useEffect(() => {
    if (place === null) return undefined;
    let isAwaited = true;
    void sync.listBundles(place).then((listed) => {
      if (!isAwaited) return;
      setFiles(listed.ok ? listed.value : []);
      setProblem(listed.ok ? null : listed.problem);
    });
    return () => {
      isAwaited = false;
    };
  }, [sync, place, turn]);

  const write = async () => {
    if (place === null) return;
    setBusy(true);
    const bundle = await sync.writeBundle(place);
    setBusy(false);
    setWritten(bundle.ok ? bundle.value : null);
    setProblem(bundle.ok ? null : bundle.problem);
    if (bundle.ok) setTurn((before) => before + 1);
  };
  return { files, problem, busy, written, write, reload: () => setTurn((before) => before + 1) };
}

import { useEffect, useEffectEvent, useRef } from 'react';
import { ok } from '#shared/kernel/result.ts';
import { forgetStore } from '../../store/forget-store.ts';
import type { OpenDesk } from '../desk-context.ts';
import { DemoContext } from '../demo-context.ts';
import { DeskProvider } from '../DeskProvider.tsx';
import { DeskRoom } from '../DeskRoom.tsx';
import type { OpenedOffice } from '../open-office.ts';
import { useGate } from '../use-gate.ts';
import type { OpenDemo } from './open-demo.ts';

/** The demo office as long as somebody is in it; whoever locks it has left it, and nothing of it stays. */
export function DemoRoom({ demo, onLeave }: { demo: OpenDemo; onLeave: () => void }) {
  const { office, desk, enter } = useGate(demo.doorway);
  const last = useRef<Pick<OpenDesk, 'leaving'> | null>(null);
  /** Entered once; left when the desk is gone. */
  const follow = useEffectEvent((now: typeof desk) => {
    if (now) last.current = now;
    else if (last.current) void forget(demo.opened, last.current).then(onLeave);
    else enter(ok(demo.opened));
  });
  useEffect(() => follow(desk), [desk]);
  if (!desk || !office) return null;
  return (
    <DemoContext value>
      <DeskProvider desk={desk}>
        <DeskRoom office={office} />
      </DeskProvider>
    </DemoContext>
  );
}

async function forget(
  { journal, keys }: OpenedOffice,
  { leaving }: Pick<OpenDesk, 'leaving'>,
): Promise<void> {
  await leaving.settled();
  await journal.close();
  await forgetStore(keys.store);
}

import { useEffect } from 'react';
import { useDesk } from './desk-context.ts';
import { useAppSelector } from './hooks.ts';

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
const lookEveryMs = 5_000;

/** Locks the desk when nobody has touched it for as long as the settings say; what is half-typed is kept first. */
export function useIdleLock(): void {
  const { lock } = useDesk();
  const minutes = useAppSelector((state) => state.settings.idleMinutes);
  useEffect(() => {
    // Two clocks: the PC's own may be set back, the other stands still while the PC sleeps.
    const now = () => ({ wall: Date.now(), run: performance.now() });
    let last = now();
    const onSign = () => (last = now());
    const timer = setInterval(() => {
      const { wall, run } = now();
      if (Math.max(wall - last.wall, run - last.run) >= minutes * 60_000) lock();
    }, lookEveryMs);
    for (const sign of signs) window.addEventListener(sign, onSign, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, onSign, { capture: true });
    };
  }, [lock, minutes]);
}

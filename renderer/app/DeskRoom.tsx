import { useOffice } from './desk-context.ts';
import { Frame } from './Frame.tsx';

/** An unlocked desk: its frame, or what must happen before there is anything to frame. */
export function DeskRoom() {
  const { office } = useOffice();
  return office ? <Frame /> : null;
}

import { createContext, use } from 'react';
import { invariant } from '#shared/kernel/invariant.ts';
import type { Ask } from '../bridge/desk.ts';

/** The shell, known also before an office is open. */
export const AskContext = createContext<Ask | null>(null);

export function useAsk(): Ask {
  const ask = use(AskContext);
  invariant(ask, 'the window is drawn with its bridge');
  return ask;
}

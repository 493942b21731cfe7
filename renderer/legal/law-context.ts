import { createContext, use } from 'react';
import { builtInLaw } from '#shared/law/built-in-law.ts';
import type { LoadedLaw } from '#shared/law/engine/loaded-law.ts';

/** The law the desk counts with: how certain its calendar is, and by which readings it stands. */
export const LawContext = createContext<LoadedLaw>(builtInLaw);

export const useLawInForce = (): LoadedLaw => use(LawContext);

/** Whether something speaks against the PC clock, on which every "days left" rests. */
export const ClockDoubtContext = createContext(false);

export const useClockIsDoubtful = (): boolean => use(ClockDoubtContext);

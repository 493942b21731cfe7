/** What an opening does where the short way cannot be taken, in this order; most mornings do none of it. */
export type OpeningStep = 'read' | 'toShelf' | 'fromBackup' | 'check' | 'toVault' | 'survey' | 'fold';

/** How far an opening has come: `done` of `of` records. `of` is 0 where the end is not known. */
export interface OpeningProgress {
  readonly step: OpeningStep;
  readonly done: number;
  readonly of: number;
}

export type TellProgress = (progress: OpeningProgress) => void;

/** For callers nobody waits before. */
export const inSilence: TellProgress = () => undefined;

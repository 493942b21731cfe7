import type { z } from 'zod';
import type { DeviceId } from '../../journal/ids.ts';
import type { Recorded } from '../case.ts';
import type { NumberBlockAssigned, NumberVoided } from './payloads.ts';

export type AssignedBlock = Recorded<z.infer<typeof NumberBlockAssigned>>;
export type VoidedNumber = Recorded<z.infer<typeof NumberVoided>>;

/** A pattern that a register has, or once had. */
export interface RegisterFormat {
  readonly register: string;
  readonly pattern: string;
}

/** A series and the incarnation of the workstation that counts in it. */
export interface WorkstationSeries {
  readonly device: DeviceId;
  readonly series: string;
  readonly incarnation: number;
}

/** What the office has decided and done about numbers; which ones are used, the papers say. */
export interface OfficeNumbering {
  /** The pattern of each register that has been given one. */
  readonly formats: ReadonlyMap<string, string>;
  /** Every pattern any register ever had: numbers made by it are still about. */
  readonly everFormats: readonly RegisterFormat[];
  readonly assigned: readonly AssignedBlock[];
  /** By the number itself. */
  readonly voided: ReadonlyMap<string, VoidedNumber>;
  /** The latest incarnation of each workstation that came back from a backup. */
  readonly restored: ReadonlyMap<DeviceId, number>;
  /** Every series any workstation ever had: none is given to another. */
  readonly everSeries: readonly WorkstationSeries[];
}

export const numberingBeforeFirstEvent: OfficeNumbering = {
  formats: new Map(),
  everFormats: [],
  assigned: [],
  voided: new Map(),
  restored: new Map(),
  everSeries: [],
};

/** Under which incarnation a workstation writes, as far as the office knows: 1 until it came back from a backup. */
export function incarnationOf({ restored }: Pick<OfficeNumbering, 'restored'>, device: DeviceId): number {
  return restored.get(device) ?? 1;
}

import type { DeviceId } from '../../journal/ids.ts';
import type { NumberRegister } from './payloads.ts';

/** What a person asks about the numbers of the office. */
export interface NumberCommands {
  /** A register without a pattern goes back to the way it counted before anything was decided. */
  setNumberFormats: { readonly formats: Readonly<Partial<Record<NumberRegister, string>>> };
  assignNumbers: {
    readonly register: NumberRegister;
    readonly year: number;
    readonly from: number;
    readonly to: number;
    readonly device: DeviceId;
  };
  voidNumber: { readonly number: string; readonly reason: string };
}

import { z } from 'zod';
import { DeviceId } from '../../journal/ids.ts';
import { Day, line, text } from '../payloads.ts';

/** The books that give numbers: `outgoing` of every paper; `acts` of acts alone, once the office has given it a format. */
export const numberRegisters = ['outgoing', 'acts'] as const;
export type NumberRegister = (typeof numberRegisters)[number];

const register = z.string().regex(/^[a-z][a-z-]{0,39}$/);
const year = z.int().min(2000).max(9999);
const number = z.int().min(1).max(999_999_999);

/** How the numbers of each register are written: the whole of it each time, a pattern by register. */
export const NumberFormatsSet = z.object({
  formats: z.record(register, z.string().min(1).max(60)),
});

/**
 * Numbers from `from` to `to`, inclusive, of one register and year, which one workstation gives out; typed in by the head
 * of the office from the region's paper. `incarnation` is that of the workstation as it was known then: a copy restored
 * from a backup does not know which of them it has given out, and leaves them.
 */
export const NumberBlockAssigned = z
  .object({
    register,
    year,
    from: number,
    to: number,
    device: DeviceId,
    incarnation: z.int().min(1),
    on: Day,
  })
  .refine(({ from, to }) => from <= to, { path: ['to'] });

/** A number that no paper bears and none will, and why. */
export const NumberVoided = z.object({ number: line.min(1), on: Day, reason: text.min(1) });

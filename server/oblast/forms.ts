import { z } from 'zod';
import { Day } from '#shared/cases/payloads.ts';
import { DeviceId, SubjectId } from '#shared/journal/ids.ts';
import { reviewDecisions } from '#shared/cases/regional.ts';
import type { RegionalAct, RegionalCommands } from '#shared/cases/regional-deciders.ts';

const line = z.string().trim().min(1).max(1_000);
const text = z.string().trim().max(20_000);
const whole = z
  .string()
  .regex(/^[0-9]{1,9}$/)
  .transform(Number);

/** Each form of the region as it is sent: its fields are text until they were read here. */
export const forms = {
  registerInspection: z.object({ case: SubjectId, number: line }),
  reviewAct: z.object({ case: SubjectId, decision: z.enum(reviewDecisions), number: line, reason: text }),
  giveAssignment: z
    .object({ number: line, text: text.min(1), due: Day.or(z.literal('')) })
    .transform(({ due, ...rest }) => ({ ...rest, ...(due !== '' && { due }) })),
  grantNumbers: z.object({
    ...{ register: line, year: whole, from: whole, to: whole },
    device: DeviceId,
  }),
} satisfies { readonly [Name in Exclude<RegionalAct, 'offerPack'>]: z.ZodType<RegionalCommands[Name]> };

export const Signing = z.object({
  login: z.string().trim().toLowerCase().max(100),
  passphrase: z.string().max(1_000),
});
export const CaseSearch = z.object({
  search: z.string().max(1_000).default(''),
  office: z.string().max(64).default(''),
});
export const StatisticsPeriod = z.object({ from: Day, to: Day });

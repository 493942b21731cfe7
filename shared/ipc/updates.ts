import { z } from 'zod';

/** One thing that happened to a version of the program on this workstation. */
export const UpdateDeed = z.strictObject({
  at: z.iso.datetime(),
  version: z.string().max(40),
  /** `failed`: it never opened the data. `damaged`: its files were no longer what was signed. */
  what: z.enum(['chosen', 'withdrawn', 'confirmed', 'failed', 'damaged']),
});
export type UpdateDeed = z.infer<typeof UpdateDeed>;

/** A release as a person decides on it. Days `YYYY-MM-DD`; `size` in bytes, of the file. */
export const UpdateSummary = z.strictObject({
  version: z.string().max(40),
  released: z.string().max(10),
  expires: z.string().max(10),
  notes: z.strictObject({ kk: z.string(), ru: z.string() }),
  size: z.int().min(0),
  /** Names of the keys whose signatures were found good. */
  signers: z.array(z.string().max(64)),
});
export type UpdateSummary = z.infer<typeof UpdateSummary>;

export const UpdateStatus = z.strictObject({
  version: z.string().max(40),
  /** The version that came with the installer. */
  builtIn: z.string().max(40),
  /** False for a program that was built without keys of updates and takes none. */
  takesUpdates: z.boolean(),
  /** What starts next time in place of the running version. */
  waiting: z.string().max(40).nullable(),
  history: z.array(UpdateDeed),
});
export type UpdateStatus = z.infer<typeof UpdateStatus>;

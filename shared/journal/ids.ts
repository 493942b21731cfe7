import { z } from 'zod';

/**
 * Ids are opaque lower-case text made by the shell's randomness and passed in: nothing in shared/ invents one.
 * Dots are kept out because an event's id joins three parts by dots.
 */
const opaqueId = z.string().regex(/^[a-z0-9-]{1,64}$/);

export const DeviceId = opaqueId.brand<'DeviceId'>();
export type DeviceId = z.infer<typeof DeviceId>;

/** Names that begin so belong to the journals the regional server writes; no workstation may bear one. */
const regionPrefix = 'region-';

/** Whether a journal is the region's own: what only the region may say is read from nowhere else. */
export function isRegionDevice(device: string): boolean {
  return device.startsWith(regionPrefix);
}

export function regionDeviceId(name: string): DeviceId {
  return DeviceId.parse(`${regionPrefix}${name}`);
}

export const OfficeId = opaqueId.brand<'OfficeId'>();
export type OfficeId = z.infer<typeof OfficeId>;

export const UserId = opaqueId.brand<'UserId'>();
export type UserId = z.infer<typeof UserId>;

/** What an event is about: a case by its id, or the office itself. */
export const SubjectId = opaqueId.brand<'SubjectId'>();
export type SubjectId = z.infer<typeof SubjectId>;

/** `<device>.<incarnation>.<seq>`, e.g. `k3f9.1.42`. */
export const EventId = z
  .string()
  .regex(/^[a-z0-9-]{1,64}\.[1-9][0-9]{0,8}\.[1-9][0-9]{0,14}$/)
  .brand<'EventId'>();
export type EventId = z.infer<typeof EventId>;

/** The subject of events about the office itself: its founding, its people, its workstations. */
export const officeSubject = SubjectId.parse('office');

export function toEventId(device: DeviceId, incarnation: number, seq: number): EventId {
  return `${device}.${incarnation}.${seq}` as EventId;
}

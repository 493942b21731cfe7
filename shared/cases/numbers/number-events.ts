import type { EventKinds } from '../../journal/event-kind.ts';
import type { OfficeInFold } from '../office-events.ts';
import { DeviceAdmitted, DeviceRestored } from '../payloads.ts';
import type { OfficeNumbering } from './office-numbering.ts';
import { NumberBlockAssigned, NumberFormatsSet, NumberVoided } from './payloads.ts';
import { officeEvent } from '../register-events.ts';

function onNumbering(
  state: OfficeInFold,
  change: (numbering: OfficeNumbering) => Partial<OfficeNumbering>,
): OfficeInFold {
  return { ...state, numbering: { ...state.numbering, ...change(state.numbering) } };
}

/** What may happen to the numbers of the office: how they are written, who may give which, and which are given to none. */
export const numberEvents = {
  /** All registers at once, so that two formats decided apart are seen as what they are: two decisions. */
  'numbers.formatsSet': officeEvent({
    version: 1,
    schema: NumberFormatsSet,
    decides: ({ formats }) => ({ what: 'number formats', content: formats }),
    apply: (state, { formats }) =>
      onNumbering(state, ({ everFormats }) => ({
        formats: new Map(Object.entries(formats)),
        everFormats: [
          ...everFormats,
          ...Object.entries(formats).map(([register, pattern]) => ({ register, pattern })),
        ],
      })),
  }),
  'numbers.blockAssigned': officeEvent({
    version: 1,
    schema: NumberBlockAssigned,
    apply: (state, payload, { id }) =>
      onNumbering(state, ({ assigned }) => ({ assigned: [...assigned, { ...payload, event: id }] })),
  }),
  'numbers.voided': officeEvent({
    version: 1,
    schema: NumberVoided,
    apply: (state, payload, { id }) =>
      onNumbering(state, ({ voided }) => ({
        voided: new Map([...voided, [payload.number, { ...payload, event: id }]]),
      })),
  }),
  /**
   * A workstation with its series. Only the word for its latest incarnation counts: what a forgotten copy of it was told
   * may come to light at any time, and its series is not counted on.
   */
  'device.admitted': officeEvent({
    version: 1,
    schema: DeviceAdmitted,
    decides: (device) => ({ what: `device ${device.card.device}`, content: device }),
    apply: (state, admitted) => {
      const { card, series, incarnation = 1 } = admitted;
      const { device } = card;
      const known = onNumbering(state, ({ everSeries }) => ({
        everSeries: [...everSeries, { device, series, incarnation }],
      }));
      return incarnation < (state.devices.get(device)?.incarnation ?? 1)
        ? known
        : { ...known, devices: new Map([...state.devices, [device, admitted]]) };
    },
  }),
  /** Says why a device's journal begins a second time: what it numbered after that backup may be known to nobody. */
  'device.restored': officeEvent({
    version: 1,
    schema: DeviceRestored,
    apply: (state, { device, incarnation }) =>
      onNumbering(state, ({ restored }) => ({
        restored: new Map([...restored, [device, Math.max(incarnation, restored.get(device) ?? 1)]]),
      })),
  }),
} satisfies EventKinds<OfficeInFold>;

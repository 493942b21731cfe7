import { openBundle, sealBundle, type BundleContent } from '#shared/envelope/bundle.ts';
import { createDeviceKeys } from '#shared/envelope/create-keys.ts';
import { deviceReceiver, deviceSigner } from '#shared/envelope/parties.ts';
import type { DeviceCard, DeviceKeys } from '#shared/bundle/cards.ts';
import { DeviceId, OfficeId } from '#shared/journal/ids.ts';
import type { Slice } from '#shared/bundle/slice.ts';
import { ok } from '#shared/kernel/result.ts';

/** A slice as it was written, without the bytes it was met in. */
export function written(slice: Slice): Slice {
  return 'events' in slice
    ? slice
    : { ...slice, pages: slice.pages.map(({ events, lines }) => ({ events, lines })) };
}

/** The envelope as the window runs it: made into one script and called from a test by name. Everything is JSON. */
export const inBrowser = {
  makeKeys: () =>
    createDeviceKeys({
      device: DeviceId.parse('dev-browser'),
      office: OfficeId.parse('medeu'),
      name: 'Терезе',
    }),

  seal: async (content: BundleContent, keys: DeviceKeys, to: DeviceCard): Promise<number[]> => {
    const recipients = [{ id: to.device, sealing: to.sealing }];
    return Array.from(await sealBundle([content], deviceSigner(keys), recipients));
  },

  open: async (bytes: number[], keys: DeviceKeys, from: DeviceCard) => {
    const trusted = ok({ signing: from.signing, office: from.office });
    const opened = await openBundle(new Uint8Array(bytes), deviceReceiver(keys), () => trusted);
    return opened.ok ? opened.value.parts[0]?.body.slices.map(written) : opened.problem.code;
  },
};

export type InBrowser = typeof inBrowser;
Object.assign(globalThis, { inBrowser });

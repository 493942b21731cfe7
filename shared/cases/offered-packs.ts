import type { OfficeState } from './case.ts';
import { PackActivated } from './payloads.ts';
import type { OfferedPack } from './regional.ts';

/** Packs the region has sent that this office has never put into force; one that was rolled back is not offered again. */
export function waitingPacks({ regional, law }: Pick<OfficeState, 'regional' | 'law'>): OfferedPack[] {
  const activated = new Set(
    law.changes.flatMap(({ at }) => {
      const read = PackActivated.safeParse(at.payload);
      return read.success ? [read.data.signed.signature] : [];
    }),
  );
  return (regional?.packs ?? []).filter(({ signed }) => !activated.has(signed.signature));
}

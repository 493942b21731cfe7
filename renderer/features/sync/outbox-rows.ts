import type { OfficeState } from '#shared/cases/case.ts';
import { officeSubject } from '#shared/journal/ids.ts';
import type { KnownDevice, WaitingItem } from '../../sync/status.ts';

/** What waits of one case in one journal, in words of this office. */
export interface OutboxRow extends WaitingItem {
  readonly key: string;
  /** `case` with its title, the office itself, or a case whose opening has not come here. */
  readonly about: { readonly kind: 'case'; readonly title: string } | { readonly kind: 'office' | 'unknown' };
  /** Name of the workstation that wrote it; null when its card is not known here. */
  readonly device: string | null;
}

/** The rows of the outbox, in the order given. */
export function outboxRows(
  items: readonly WaitingItem[],
  { cases }: Pick<OfficeState, 'cases'>,
  devices: readonly KnownDevice[],
): OutboxRow[] {
  return items.map((item) => {
    const title = cases.get(item.subject)?.title;
    const about: OutboxRow['about'] =
      title === undefined
        ? { kind: item.subject === officeSubject ? 'office' : 'unknown' }
        : { kind: 'case', title };
    return {
      ...item,
      key: `${item.stream} ${item.subject}`,
      about,
      device: deviceName(item.stream, devices),
    };
  });
}

/** The name of the workstation whose journal a stream (`device.incarnation`) or whose id this is. */
export function deviceName(stream: string, devices: readonly KnownDevice[]): string | null {
  const [id] = stream.split('.');
  return devices.find(({ card }) => card.device === id)?.card.name ?? null;
}

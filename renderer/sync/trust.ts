import { admittedCards, type DeviceCard } from '#shared/bundle/cards.ts';
import type { SignerOf } from '#shared/envelope/parties.ts';
import type { CardOf } from '#shared/envelope/verify-slices.ts';
import { isRegionDevice } from '#shared/journal/ids.ts';
import { ok, refuse, type Problem } from '#shared/kernel/result.ts';
import type { Ledger } from './ledger.ts';
import type { SyncParts } from './parts.ts';

/** Whom this workstation believes: the office's own journal, and the regional server it was enrolled at. */
export interface Trust {
  /** Every workstation of the office that is known, the revoked ones too: their past stands. */
  readonly cards: () => ReadonlyMap<string, DeviceCard>;
  readonly isRevoked: (device: string) => boolean;
  /** Whose events are accepted. Refuses DEVICE_UNKNOWN. */
  readonly cardOf: CardOf;
  /** Whose bundles are accepted: the server's, and those of workstations not revoked. */
  readonly signerOf: SignerOf;
  /** The server's word and nobody else's. */
  readonly serverOnly: SignerOf;
}

const unknown: Problem = { code: 'DEVICE_UNKNOWN' };

export function createTrust({ store, keys }: Pick<SyncParts, 'store' | 'keys'>, ledger: Ledger): Trust {
  // The office's own history: a few entries, however many the cases have.
  const cards = () => {
    const named = ledger.now.admission?.said.devices ?? [];
    return cardsOf(keys.card, [...admittedCards(store.state().history).values(), ...named]);
  };
  const isRevoked = (device: string) =>
    ledger.now.admission?.said.revoked.some((revoked) => revoked === device) ?? false;
  const serverOnly: SignerOf = (id) => {
    const { server } = ledger.now;
    return server?.server === id
      ? ok({ signing: server.signing, office: null })
      : refuse({ code: 'SERVER_UNEXPECTED' });
  };
  return {
    cards,
    isRevoked,
    cardOf: (device) => {
      const card = isRegionDevice(device) ? regionCard(device, ledger) : cards().get(device);
      return card ? ok(card) : refuse(unknown);
    },
    signerOf: (id) => {
      if (ledger.now.server?.server === id) return serverOnly(id);
      if (isRevoked(id)) return refuse({ code: 'DEVICE_REVOKED' });
      const card = cards().get(id);
      return card ? ok({ signing: card.signing, office: card.office }) : refuse(unknown);
    },
    serverOnly,
  };
}

/** The region speaks through the journal that its server has named, and through no other. */
function regionCard(device: string, { now }: Ledger): DeviceCard | undefined {
  const region = now.admission?.said.region;
  return region?.device === device ? region : undefined;
}

/** The first card under a name stands: own, then the journal's, then the server's. */
function cardsOf(own: DeviceCard, others: readonly DeviceCard[]): ReadonlyMap<string, DeviceCard> {
  const cards = new Map<string, DeviceCard>();
  for (const card of [own, ...others])
    if (card.office === own.office && !cards.has(card.device)) cards.set(card.device, card);
  return cards;
}

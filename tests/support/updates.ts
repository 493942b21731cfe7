import { createKey, createRoot, type KeyFile } from '#electron/cli/release/keys.ts';
import type { ReleasePlan } from '#electron/cli/release/sign.ts';
import { parsePlainDate, type PlainDate } from '#shared/kernel/plain-date.ts';

const day = (text: string) => parsePlainDate(text) as PlainDate;

/** A release as tests announce it. */
export const plan: ReleasePlan = {
  channel: 'stable',
  released: day('2026-06-01'),
  expires: day('2100-01-01'),
  from: '0.0.1',
  needs: { electron: 0, node: 20 },
  notes: { kk: 'Жаңа күнтізбе', ru: 'Новый календарь' },
};

export interface UpdateKeys {
  readonly root: readonly KeyFile[];
  readonly release: readonly KeyFile[];
  readonly first: ReturnType<typeof createRoot>;
}

/** Keys of a channel as `npm run release -- keys` makes them. */
export async function createKeys(channel = 'stable'): Promise<UpdateKeys> {
  const make = (role: KeyFile['role'], count: number) =>
    Promise.all(
      Array.from({ length: count }, (_, index) => createKey(role, `${channel}-${role}-${index + 1}`)),
    );
  const [root, release] = [await make('root', 3), await make('release', 2)];
  const thresholds = { root: 2, release: 1 };
  const first = createRoot({ number: 1, channel, keys: [...root, ...release], thresholds });
  return { root, release, first };
}

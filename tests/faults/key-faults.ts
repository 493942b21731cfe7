import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { OpenKeys } from '#renderer/session/keys.ts';
import { openSession, type Session } from '#renderer/session/session.ts';
import { UserId } from '#shared/journal/ids.ts';
import { temporaryFolder } from '#tests/support/disk.ts';
import { must } from '../contract/backup/office-on-disk.ts';
import type { Dice } from './dice.ts';
import type { Fault, Outcome } from './fault.ts';
import { FaultOffice } from './fault-office.ts';
import { savedIn, startVictim } from './victim.ts';

/** One person under two passphrases: that of before a change, and that of after it. */
const chief = { user: UserId.parse('u1'), name: 'А.Б. Серікұлы' };
export const chiefs = [
  { ...chief, passphrase: 'Айлы түнгі қайың 1' },
  { ...chief, passphrase: 'көктем келді 2' },
] as const;

/** Opens by the one passphrase or by the other; neither is what must never happen. */
export async function enter(session: Session): Promise<{ keys: OpenKeys; chief: (typeof chiefs)[number] }> {
  const [first, second] = chiefs;
  const opened = await session.unlock(first);
  return opened.ok
    ? { keys: opened.value, chief: first }
    : { keys: must(await session.unlock(second)), chief: second };
}

/** Kills as the `nth` key file is being written, opens by old or new, and counts what was called saved before. */
export async function killWhileKeysChange(folder: string, nth: number, dice: Dice): Promise<Outcome> {
  const victim = startVictim('change-keys-for-ever.ts', folder);
  await victim.until((lines) => lines.filter((line) => line === 'keys').length >= nth);
  await wait(dice.between(0, 12));
  await victim.kill();
  const office = new FaultOffice(folder);
  office.countOn(savedIn(victim.lines));
  office.keys = (await enter(must(await openSession(office.desk.ask)))).keys;
  await office.open();
  const acknowledged = office.acknowledged.size;
  const lost = await office.lost();
  await office.end();
  return { acknowledged, lost };
}

/** Founding, then rotation, admission, new passphrase, dismissal, and the same once more. */
const writings = 9;

export const keysKilled: Fault = {
  name: 'kill -9 while a key is rotated, a person admitted or dismissed, a passphrase changed',
  weight: 4,
  round: async (dice) => {
    using folder = temporaryFolder();
    return await killWhileKeysChange(join(folder.path, 'office'), dice.between(2, writings), dice);
  },
};

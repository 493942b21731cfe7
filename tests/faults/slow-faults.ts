import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { temporaryFolder } from '#tests/support/disk.ts';
import { browserFaults } from './browser-faults.ts';
import type { Dice } from './dice.ts';
import type { Fault, Outcome } from './fault.ts';
import { FaultOffice } from './fault-office.ts';
import { keysKilled } from './key-faults.ts';
import { loopDisk, noLoopDisk } from './loop-disk.ts';
import { savedIn, startVictim, type Victim } from './victim.ts';

async function countedAfter(folder: string, saved: readonly string[]): Promise<Outcome> {
  const office = new FaultOffice(folder);
  office.countOn(saved);
  await office.open();
  const acknowledged = office.acknowledged.size;
  const lost = await office.lost();
  await office.end();
  return { acknowledged, lost };
}

async function untilMidWrite(saving: Victim, dice: Dice): Promise<void> {
  const count = dice.between(1, 80);
  await saving.until(({ length }) => length >= count);
  await wait(dice.between(0, 15));
}

const killed: Fault = {
  name: 'kill -9 of the shell in the middle of writing, the database gone with it',
  weight: 18,
  round: async (dice) => {
    using folder = temporaryFolder();
    const saving = startVictim('save-for-ever.ts', join(folder.path, 'office'));
    await untilMidWrite(saving, dice);
    await saving.kill();
    return await countedAfter(join(folder.path, 'office'), savedIn(saving.lines));
  },
};

const powerCut: Fault = {
  name: 'power cut: unsynced writes dropped (ext4 on a loop device, shut down without a flush)',
  weight: 10,
  cannot: noLoopDisk,
  round: async (dice) => {
    using disk = loopDisk(48);
    const saving = startVictim('save-for-ever.ts', join(disk.path, 'office'));
    await untilMidWrite(saving, dice);
    // What is answered after this line was answered without power.
    const saved = savedIn(saving.lines);
    disk.cutPower();
    await saving.kill();
    // Whoever lives to meet the dead disk does not know what came of the save, and may say nothing else.
    savedIn(saving.lines, 'STORE_BLOCKED');
    await disk.mountAgain();
    return await countedAfter(join(disk.path, 'office'), saved);
  },
};

/** Faults that need processes, disks and browsers of their own: seconds a round. */
export const slowFaults: readonly Fault[] = [killed, keysKilled, powerCut, ...browserFaults];

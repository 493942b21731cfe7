import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { canMount, temporaryFolder } from '#tests/support/disk.ts';
import { browserFaults } from './browser-faults.ts';
import type { Dice } from './dice.ts';
import type { Fault, Outcome } from './fault.ts';
import { FaultOffice } from './fault-office.ts';
import { keysKilled } from './key-faults.ts';
import { startVictim, type Victim } from './victim.ts';

async function countedAfter(folder: string, lines: readonly string[]): Promise<Outcome> {
  const office = new FaultOffice(folder);
  office.countOn(lines);
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
    return await countedAfter(join(folder.path, 'office'), saving.lines);
  },
};

const run = (command: string, ...args: string[]): void => {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
};

/** EXT4_IOC_SHUTDOWN without a flush of the journal: everything not yet on the disk is gone, as when the power goes. */
const cutPower =
  'open(my $f,"<",$ARGV[0]) or die $!; my $how=pack("L",2); defined ioctl($f,0x8004587d,$how) or die $!';

const powerCut: Fault = {
  name: 'power cut: unsynced writes dropped (ext4 on a loop device, shut down without a flush)',
  weight: 10,
  cannot: canMount && hasLoopDevices() ? undefined : 'no right to mount a loop device',
  round: async (dice) => {
    using folder = temporaryFolder();
    const [image, mount] = [join(folder.path, 'image'), join(folder.path, 'disk')];
    mkdirSync(mount);
    run('truncate', '-s', '48M', image);
    run('mkfs.ext4', '-q', '-F', image);
    run('mount', '-o', 'loop', image, mount);
    try {
      const saving = startVictim('save-for-ever.ts', join(mount, 'office'));
      await untilMidWrite(saving, dice);
      // What is answered after this line was answered without power.
      const told = [...saving.lines];
      run('perl', '-e', cutPower, mount);
      await saving.kill();
      run('umount', mount);
      run('mount', '-o', 'loop', image, mount);
      return await countedAfter(join(mount, 'office'), told);
    } finally {
      spawnSync('umount', ['-l', mount]);
    }
  },
};

function hasLoopDevices(): boolean {
  return ['mkfs.ext4', 'losetup', 'perl'].every((tool) => spawnSync('which', [tool]).status === 0);
}

/** Faults that need processes, disks and browsers of their own: seconds a round. */
export const slowFaults: readonly Fault[] = [killed, keysKilled, powerCut, ...browserFaults];

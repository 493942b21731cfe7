import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { canMount, smallDisk, temporaryFolder } from '#tests/support/disk.ts';
import { BrowserOffice } from './browser-office.ts';
import type { Dice } from './dice.ts';
import type { Fault, Outcome } from './fault.ts';
import { loopDisk, noLoopDisk } from './loop-disk.ts';

/** Starts again and counts; the desk must take a new case too. */
async function counted(office: BrowserOffice): Promise<Outcome> {
  const running = await office.start();
  try {
    await office.save(running);
    return running.found;
  } finally {
    await running.desk.kill('both');
  }
}

/** The desk refuses new records below 200 MB, so the disk is larger than it looks; the file behind it is sparse. */
const roomyDisk = 1_024;

async function powerCut(dice: Dice): Promise<Outcome> {
  using disk = loopDisk(roomyDisk);
  const office = new BrowserOffice(join(disk.path, 'office'));
  const running = await office.start();
  for (let saves = dice.between(1, 2); saves > 0; saves -= 1) await office.save(running);
  const { told } = await office.saveUntilAnyMoment(running, dice);
  // What is answered after this line was answered without power.
  const before = office.saved.length;
  disk.cutPower();
  await running.desk.kill('both');
  await told;
  office.saved.length = before;
  await disk.mountAgain();
  return await counted(office);
}

/** Kilobytes of the disk the browser's profile lies on: its database and its caches of one run. */
const profileDisk = 256 * 1_024;
/** The window says after ten seconds at the latest that it does not know what came of a save. */
const patience = 20_000;

async function databaseDiskFull(dice: Dice): Promise<Outcome> {
  using folder = temporaryFolder();
  using disk = smallDisk(profileDisk);
  const dataFolder = join(folder.path, 'office');
  const profile = join(dataFolder, 'chromium');
  mkdirSync(profile, { recursive: true });
  spawnSync('mount', ['--bind', disk.path, profile]);
  try {
    const office = new BrowserOffice(dataFolder);
    const running = await office.start();
    for (let saves = dice.between(1, 3); saves > 0; saves -= 1) await office.save(running);
    const ballast = join(profile, 'ballast');
    spawnSync('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=4096']);
    const { told } = await office.saveUntilAnyMoment(running, dice);
    await Promise.race([told, wait(patience, undefined, { ref: false })]);
    await running.desk.kill('both');
    await told;
    rmSync(ballast, { force: true });
    return await counted(office);
  } finally {
    spawnSync('umount', ['-l', profile]);
  }
}

/** What may happen to the disk under the browser's own database: each round has an office and a disk of its own. */
export const databaseFaults: readonly Fault[] = [
  {
    name: 'real browser: power cut under vault and database while it saves (ext4 on a loop device)',
    weight: 1,
    cannot: noLoopDisk,
    round: powerCut,
  },
  {
    name: 'real browser: the disk of its database full while it saves, the vault having room, then room again',
    weight: 1,
    cannot: canMount ? undefined : 'no right to mount a small disk',
    round: databaseDiskFull,
  },
];

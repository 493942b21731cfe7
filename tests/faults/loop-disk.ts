import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { canMount, temporaryFolder } from '#tests/support/disk.ts';

/** A disk of its own whose power can be cut. */
export interface LoopDisk extends Disposable {
  readonly path: string;
  /** From now on nothing reaches the disk, and what was not yet on it is gone. */
  cutPower(): void;
  /** The power is back: what the disk holds is mounted again. For whom nothing on it is open any more. */
  mountAgain(): Promise<void>;
}

/** Why this machine has no such disk; undefined where it has. */
export const noLoopDisk: string | undefined =
  canMount && ['mkfs.ext4', 'losetup', 'perl'].every((tool) => spawnSync('which', [tool]).status === 0)
    ? undefined
    : 'no right to mount a loop device';

/** EXT4_IOC_SHUTDOWN without a flush of the journal: everything not yet on the disk is gone, as when the power goes. */
const cut =
  'open(my $f,"<",$ARGV[0]) or die $!; my $how=pack("L",2); defined ioctl($f,0x8004587d,$how) or die $!';

const run = (command: string, ...args: string[]): void => {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
};

/** ext4 in a sparse file. @param megabytes its size */
export function loopDisk(megabytes: number): LoopDisk {
  const folder = temporaryFolder();
  const [image, path] = [join(folder.path, 'image'), join(folder.path, 'disk')];
  mkdirSync(path);
  run('truncate', '-s', `${megabytes}M`, image);
  run('mkfs.ext4', '-q', '-F', image);
  run('mount', '-o', 'loop', image, path);
  return {
    path,
    cutPower: () => run('perl', '-e', cut, path),
    async mountAgain() {
      // The helpers of a killed browser take moments to let go.
      for (let tries = 0; spawnSync('umount', [path]).status !== 0; tries += 1) {
        if (tries > 100) throw new Error('The disk is still held.');
        await wait(50);
      }
      run('mount', '-o', 'loop', image, path);
    },
    [Symbol.dispose]() {
      spawnSync('umount', ['-l', path]);
      folder[Symbol.dispose]();
    },
  };
}

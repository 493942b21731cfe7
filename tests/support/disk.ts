import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real folder of its own that is gone with `using`. */
export interface TemporaryFolder extends Disposable {
  readonly path: string;
}

export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), 'desk-test-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

const run = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;

function mount(options: string): TemporaryFolder {
  const folder = temporaryFolder();
  if (!run('mount', '-t', 'tmpfs', '-o', options, 'tmpfs', folder.path)) {
    folder[Symbol.dispose]();
    throw new Error(`A small disk could not be mounted (${options}).`);
  }
  const unmount = () => {
    run('umount', '-l', folder.path);
    folder[Symbol.dispose]();
  };
  return { path: folder.path, [Symbol.dispose]: unmount };
}

/** A disk of so many kilobytes. */
export function smallDisk(kilobytes: number): TemporaryFolder {
  return mount(`size=${kilobytes}k,mode=0700`);
}

/** A disk nothing can be written to, not even by root. */
export function readOnlyDisk(): TemporaryFolder {
  return mount('size=64k,mode=0500,ro');
}

function tryMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    smallDisk(64)[Symbol.dispose]();
    return true;
  } catch {
    // A container without the right to mount: the tests that need a disk of their own say so and skip.
    return false;
  }
}

/** Whether this process may mount disks; where it may not, their tests skip. */
export const canMount: boolean = tryMount();

/** A folder in memory where this machine has one to mount: what is tried hundreds of times need not wait for a disk's flushes. */
export function quickFolder(): TemporaryFolder {
  return canMount ? smallDisk(16_384) : temporaryFolder();
}

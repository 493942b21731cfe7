import { createHash } from 'node:crypto';
import { realpath, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { placeOf, takeLease } from './folder-lease.ts';
import { errnoOf } from './os-problem.ts';

export interface InstanceLock {
  /** Whether the data folder is still ours to write to; see `FolderLease`. */
  check(): Promise<Result<void>>;
  release(): Promise<void>;
}

/**
 * A name the kernel gives to one process at a time and takes back when that process dies, however it dies: an
 * abstract socket on Linux, a named pipe on Windows. It is derived from the data folder, so two shells over one
 * folder exclude each other too, and two users of one computer. No port is opened and no file can grow stale.
 */
export function lockName(folder: string, platform: NodeJS.Platform): string {
  const key = createHash('sha512').update(folder).digest('hex');
  if (platform === 'win32') return `\\\\.\\pipe\\prosecutor-desk-${key}`;
  if (platform === 'linux') return `\0prosecutor-desk-${key}`.slice(0, fullLength);
  return join(tmpdir(), `prosecutor-desk-${key.slice(0, 40)}.sock`);
}

/**
 * The whole of `sockaddr_un.sun_path`. Node 20 pads a shorter abstract name with zeros and Node 24 does not, so
 * shells run by the one and by the other would not see each other.
 */
const fullLength = 108;

function listen(name: string, onFocus: () => void): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      // The caller says nothing: that it came is the whole message.
      socket.on('error', () => socket.destroy());
      socket.end('here');
      onFocus();
    });
    server.once('error', reject);
    server.listen(name, () => {
      // The lock must not keep a process alive that has nothing else to do.
      server.unref();
      resolve(server);
    });
  });
}

/** Resolves to whether somebody answers under the name. */
function knock(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(name);
    socket.setTimeout(2_000, () => socket.destroy());
    let answered = false;
    socket.on('data', () => (answered = true));
    // A refused or broken connection is the answer "nobody"; 'close' follows and reports it.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => resolve(answered));
  });
}

function release(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}

/** Only macOS keeps a dead process's socket as a file; it is removed when nobody answers behind it. */
async function listenAgain(name: string, onFocus: () => void): Promise<Server | undefined> {
  if ((await knock(name)) || process.platform !== 'darwin') return undefined;
  await rm(name, { force: true });
  return listen(name, onFocus);
}

/** The name on this computer, or undefined when another process here has it. */
async function takeName(folder: string, onFocus: () => void): Promise<Server | undefined> {
  const name = lockName(folder, process.platform);
  try {
    return await listen(name, onFocus);
  } catch (error) {
    // Windows answers EACCES where the pipe is another user's.
    if (!['EADDRINUSE', 'EACCES'].includes(errnoOf(error) ?? '')) throw error;
  }
  return listenAgain(name, onFocus);
}

/**
 * Takes the one place over this data folder: among the processes of this computer by the kernel, among computers by a
 * lease in the folder. Refuses INSTANCE_ALREADY_RUNNING, having asked the instance that has it to show itself, and
 * INSTANCE_ELSEWHERE.
 * @param onFocus called when another start was refused on our behalf: bring the window forward.
 */
export async function acquireInstanceLock(
  folder: string,
  onFocus: () => void,
): Promise<Result<InstanceLock>> {
  const real = await realpath(folder);
  const server = await takeName(real, onFocus);
  if (server === undefined) return refuse({ code: 'INSTANCE_ALREADY_RUNNING' });
  const lease = await takeLease(folder, placeOf(real));
  if (!lease.ok) {
    await release(server);
    return lease;
  }
  return ok({
    check: () => lease.value.check(),
    release: async () => {
      await lease.value.release();
      await release(server);
    },
  });
}

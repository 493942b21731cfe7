import { createHash } from 'node:crypto';
import { realpath, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
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

/** What another start has to say to the instance that runs: one line, or nothing. */
type OnVisit = (message: string) => void;

const longestMessage = 16_384;
/** Milliseconds for the few words that pass between two processes of one computer. */
const patience = 2_000;

/** Answers at once that somebody is here, and hears one line; whoever says none is gone soon. */
function receive(socket: Socket, onVisit: OnVisit): void {
  let heard = '';
  let isOver = false;
  const end = (message: string) => {
    if (isOver) return;
    isOver = true;
    onVisit(message);
    socket.end();
  };
  socket.setEncoding('utf8');
  socket.setTimeout(patience, () => socket.destroy());
  socket.on('error', () => socket.destroy());
  socket.on('data', (text: string) => {
    heard += text;
    const [line, ...rest] = heard.split('\n');
    if (rest.length > 0) end(line ?? '');
    else if (heard.length > longestMessage) socket.destroy();
  });
  // That it came is a message too.
  socket.on('close', () => end(''));
  socket.write('here');
}

function listen(name: string, onVisit: OnVisit): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => receive(socket, onVisit));
    server.once('error', reject);
    server.listen(name, () => {
      // The lock must not keep a process alive that has nothing else to do.
      server.unref();
      resolve(server);
    });
  });
}

/** Says a line to whoever has the name; resolves to whether somebody answers. */
function knock(name: string, message: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(name);
    socket.setTimeout(patience, () => socket.destroy());
    socket.on('connect', () => socket.write(`${message}\n`));
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
async function listenAgain(name: string, onVisit: OnVisit, message: string): Promise<Server | undefined> {
  if ((await knock(name, message)) || process.platform !== 'darwin') return undefined;
  await rm(name, { force: true });
  return listen(name, onVisit);
}

/** The name on this computer, or undefined when another process here has it. */
async function takeName(folder: string, onVisit: OnVisit, message: string): Promise<Server | undefined> {
  const name = lockName(folder, process.platform);
  try {
    return await listen(name, onVisit);
  } catch (error) {
    // Windows answers EACCES where the pipe is another user's.
    if (!['EADDRINUSE', 'EACCES'].includes(errnoOf(error) ?? '')) throw error;
  }
  return listenAgain(name, onVisit, message);
}

/**
 * Takes the one place over this data folder: among the processes of this computer by the kernel, among computers by a
 * lease in the folder. Refuses INSTANCE_ALREADY_RUNNING, having asked the instance that has it to show itself, and
 * INSTANCE_ELSEWHERE.
 * @param onVisit called when another start was refused on our behalf, with what it said: bring the window forward. Any
 *   program of this computer may call, so the line is to be parsed.
 * @param message one line for the instance that has the place already
 */
export async function acquireInstanceLock(
  folder: string,
  onVisit: OnVisit,
  message = '',
): Promise<Result<InstanceLock>> {
  const real = await realpath(folder);
  const server = await takeName(real, onVisit, message);
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

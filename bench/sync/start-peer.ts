import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface PeerServer {
  readonly port: number;
  stop(): void;
}

/** Starts the server of the peers and waits until it listens. */
export async function startPeer(): Promise<PeerServer> {
  const program = join(import.meta.dirname, 'peer-server.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = () => void child.kill('SIGTERM');
  for await (const line of createInterface(child.stdout)) {
    if (!line.startsWith('listening ')) continue;
    child.stdout.resume();
    return { port: Number(line.slice('listening '.length)), stop };
  }
  throw new Error('The server of the peers ended before it listened.');
}

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The regional server as the region runs it: the built program in a process of its own. */
export interface RegionProcess {
  readonly port: number;
  /** One-time enrolment codes of the office, one for each that was asked for. */
  readonly codes: readonly string[];
  /** Ends it as an administrator would; resolves when it has given its data back. */
  stop(): Promise<void>;
}

const program = join(import.meta.dirname, '..', '..', 'out', 'server', 'main.js');

/** Starts `out/server/main.js` over a data folder, with `codes` enrolment codes for one office. */
export async function startRegion(given: {
  data: string;
  office: string;
  codes: number;
}): Promise<RegionProcess> {
  const offices = Array.from({ length: given.codes }, () => ['--office', given.office]).flat();
  const server = spawn(
    process.execPath,
    [program, 'serve', '--data', given.data, '--port', '0', ...offices],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, DATABASE_URL: '' },
    },
  );
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const lines = createInterface(server.stdout);
  const codes: string[] = [];
  const port = await new Promise<number>((resolve, reject) => {
    void ended.then(() => reject(new Error('The regional server ended before it listened.')));
    lines.on('line', (line) => {
      if (line.startsWith('code ')) codes.push(line.split(' ').at(-1) ?? '');
      if (line.startsWith('listening ')) resolve(Number(new URL(line.slice('listening '.length)).port));
    });
  });
  return {
    port,
    codes,
    stop: () => {
      server.kill('SIGTERM');
      return ended;
    },
  };
}

import { createSocket } from 'node:dgram';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchElectron } from '../support/electron.ts';
import { launchDesk } from '../support/shell.ts';

/** A desk in either shell, for an attacker who already runs a script in its page. */
export interface AttackedDesk {
  readonly page: Page;
  readonly dataFolder: string;
  stop(): Promise<void>;
}

export async function openAttacked(project: string): Promise<AttackedDesk> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'desk-attacked-'));
  const discard = () => rmSync(dataFolder, { recursive: true, force: true });
  if (project === 'electron') {
    const { app, page } = await launchElectron(dataFolder);
    return { page, dataFolder, stop: () => app.close().then(discard) };
  }
  const desk = await launchDesk({ dataFolder, browserArguments: ['--disable-popup-blocking'] });
  await desk.page.waitForURL('https://app.invalid/');
  return { page: desk.page, dataFolder, stop: () => desk.stop().then(discard) };
}

/** Whatever of the desk's own folder bears one of the names. */
export const filesNamed = (folder: string, name: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.includes(name));

/** A computer of the attacker: whoever comes to it, by TCP or UDP, is counted. It redirects back into the desk. */
export interface Trap {
  readonly http: string;
  readonly udpPort: number;
  readonly visits: readonly string[];
  close(): void;
}

export async function layTrap(): Promise<Trap> {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(`${request.method} ${request.url}`);
    response.writeHead(302, { location: 'https://app.invalid/', 'access-control-allow-origin': '*' }).end();
  });
  const udp = createSocket('udp4');
  udp.on('message', () => visits.push('a packet'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', () => resolve()));
  return {
    http: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    udpPort: udp.address().port,
    visits,
    close() {
      server.close();
      udp.close();
    },
  };
}

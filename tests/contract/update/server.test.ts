import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Ask } from '#renderer/bridge/desk.ts';
import { fetchUpdate } from '#renderer/features/update/fetch-update.ts';
import { startServer, type RunningServer } from '#server/start-server.ts';
import { updatePartBytes } from '#shared/bundle/region-api.ts';
import type { Input, Output } from '#shared/ipc/schemas.ts';
import { ok, refuse } from '#shared/kernel/result.ts';
import { temporaryFolder } from '#tests/support/disk.ts';
import { freshLite } from '../travel/fresh-lite.ts';

const folder = temporaryFolder();
const updateFile = join(folder.path, 'next.deskupdate');
let server: RunningServer;
const asked: string[] = [];

beforeAll(async () => {
  server = await startServer({ ...(await freshLite()), updateFile });
});
afterAll(async () => {
  await server.close();
  folder[Symbol.dispose]();
});

/** The window's way to the server over a real line that is cut after so many questions. */
function lineTo({ url }: RunningServer, questions = Infinity): Ask {
  let left = questions;
  const ask = async (_channel: string, { path }: Input<'network.send'>) => {
    if ((left -= 1) < 0) return refuse({ code: 'NETWORK_UNREACHABLE' as const });
    asked.push(path);
    const answer = await fetch(new URL(path, url));
    const body = Buffer.from(await answer.arrayBuffer()).toString('base64');
    return ok<Output<'network.send'>>({ status: answer.status, contentType: '', body });
  };
  return ask as unknown as Ask;
}

it.each([1, updatePartBytes - 1, updatePartBytes, updatePartBytes + 1, 3 * updatePartBytes])(
  'an update file of %d bytes comes whole from the regional server',
  async (size) => {
    const content = randomBytes(size);
    writeFileSync(updateFile, content);
    const fetched = await fetchUpdate(lineTo(server), []);
    expect(fetched.ok && fetched.value && Buffer.from(fetched.value).equals(content)).toBe(true);
  },
);

it('a line that was cut goes on from the part it had come to', async () => {
  const content = randomBytes(5 * updatePartBytes + 7);
  writeFileSync(updateFile, content);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  expect(await fetchUpdate(lineTo(server, 3), parts)).toMatchObject({
    problem: { code: 'NETWORK_UNREACHABLE' },
  });
  asked.length = 0;
  const fetched = await fetchUpdate(lineTo(server), parts);
  expect(fetched.ok && fetched.value && Buffer.from(fetched.value).equals(content)).toBe(true);
  expect(asked).toEqual(['/v1/update/3', '/v1/update/4', '/v1/update/5']);
});

it('a server that has none says so', async () => {
  rmSync(updateFile, { force: true });
  expect(await fetchUpdate(lineTo(server), [])).toEqual({ ok: true, value: null });
});

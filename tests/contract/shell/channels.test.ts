import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDispatch, type Dispatch } from '#electron/ipc/dispatch.ts';
import { createServices, type RunningServices } from '#electron/ipc/create-services.ts';
import { createHandlers } from '#electron/ipc/handlers.ts';
import { registerChannels } from '#electron/ipc/register.ts';
import { createDiagnostics } from '#electron/services/diagnostics.ts';
import { isDeskContext } from '#electron/chromium/desk-window.ts';
import { channelNames } from '#shared/ipc/channels.ts';
import { ProblemEnvelope, schemas } from '#shared/ipc/schemas.ts';
import { temporaryFolder } from '#tests/support/disk.ts';

const folder = temporaryFolder();
const diagnostics = createDiagnostics(folder.path, () => new Date());
let services: RunningServices;
let dispatch: Dispatch;

beforeAll(() => {
  services = createServices({
    dataFolder: folder.path,
    diagnostics,
    info: { shell: 'chromium', version: '1', browser: 'x', platform: 'linux' },
    printing: {
      toPdf: () => Promise.resolve({ ok: true, value: Buffer.from('%PDF') }),
      close: () => Promise.resolve(),
    },
    documents: () => Promise.resolve(folder.path),
    extraPlaces: [],
  });
  dispatch = createDispatch({ handlers: createHandlers(services), diagnostics });
});

afterAll(async () => {
  await services.close();
  folder[Symbol.dispose]();
});

/** Whether an answer is an envelope whose inside is what the channel promised. */
function isEnvelope(channel: string, answer: unknown): boolean {
  const { ok, value, problem } = answer as { ok: boolean; value?: unknown; problem?: unknown };
  if (!ok) return ProblemEnvelope.safeParse(problem).success;
  return schemas[channel as keyof typeof schemas].output.safeParse(value).success;
}

describe('the channel table', () => {
  it('has a schema and a handler for every name, and for no other', () => {
    const names = [...channelNames].sort();
    expect(Object.keys(schemas).sort()).toEqual(names);
    expect(Object.keys(createHandlers(services)).sort()).toEqual(names);
  });

  it('answers what each channel promises', async () => {
    const asked: [string, unknown][] = [
      ['shell.info', {}],
      ['unlock.begin', {}],
      ['unlock.succeeded', {}],
      ['settings.save', { language: 'ru', serverUrl: null }],
      ['settings.load', {}],
      ['keys.load', {}],
      ['keys.save', { file: 'wrapped' }],
      ['vault.append', { after: 0, records: ['AAAA', ''] }],
      ['vault.status', {}],
      ['vault.read', { from: 1, limit: 10 }],
      ['places.list', {}],
      ['print.pdf', { html: '<p>', language: 'kk', title: 'т' }],
      ['network.status', {}],
    ];
    for (const [channel, input] of asked)
      expect(await dispatch(channel, input), channel).toMatchObject({ ok: true });
    expect(await dispatch('vault.read', { from: 1, limit: 10 })).toEqual({
      ok: true,
      value: { records: ['AAAA', ''] },
    });
  });

  it('refuses a name that is not in it, also one that every object has', async () => {
    for (const name of ['', 'vault', 'toString', '__proto__', 'constructor', 'hasOwnProperty', 7, null, {}])
      expect(await dispatch(name, {}), JSON.stringify(name)).toEqual({
        ok: false,
        problem: { code: 'SHELL_CALL_REFUSED' },
      });
  });

  it.each([
    ['vault.read', { from: 0, limit: 1 }],
    ['vault.read', { from: 1, limit: 1, more: true }],
    ['vault.append', { after: 0, records: [] }],
    ['vault.append', { after: 0, records: ['not base64!'] }],
    ['vault.append', { after: 0, records: ['A'.repeat(4_000_004)] }],
    ['vault.append', { after: 2, records: Array.from({ length: 20 }, () => 'A'.repeat(4_000_000)) }],
    ['keys.save', { file: 'x'.repeat(1_000_001) }],
    ['files.write', { place: 'p', name: '../a.pdf', content: '' }],
    ['files.write', { place: 'p', name: 'C:a.pdf', content: '' }],
    ['files.write', { place: 'p', name: 'a\0.pdf', content: '' }],
    ['files.read', { place: 'p', name: '..' }],
    ['files.list', { place: 'p', extension: 'pdf/../..' }],
    ['network.send', { method: 'DELETE', path: '/v1/x' }],
    ['network.send', { method: 'GET', path: '//evil.example/v1/' }],
    ['network.send', { method: 'GET', path: '/v1/../admin' }],
    ['network.send', { method: 'GET', path: '/v1/x?y=1' }],
    ['settings.save', { language: 'en' }],
    ['settings.save', { language: 'kk', serverUrl: 'file:///etc/passwd' }],
    ['shell.info', null],
    ['shell.info', undefined],
  ])('refuses for %s what is malformed, oversized or names a path', async (channel, input) => {
    expect(await dispatch(channel, input)).toEqual({ ok: false, problem: { code: 'SHELL_CALL_MALFORMED' } });
  });

  it('never answers anything but an envelope, whatever JSON is sent to whatever channel', async () => {
    const channel = fc.constantFrom(...channelNames);
    const field = fc.constantFrom(
      'from',
      'limit',
      'after',
      'records',
      'file',
      'place',
      'name',
      'content',
      'html',
      'path',
    );
    const input = fc.oneof(fc.jsonValue(), fc.dictionary(field, fc.jsonValue()));
    await fc.assert(
      fc.asyncProperty(channel, input, async (name, json) => isEnvelope(name, await dispatch(name, json))),
      { numRuns: 600 },
    );
  });

  it('turns a failure of the program itself into a code that tells nothing of it', async () => {
    const broken = createDispatch({
      diagnostics,
      handlers: {
        ...createHandlers(services),
        'places.list': () => Promise.reject(new Error('/home/aigul/secret')),
        'vault.status': () => Promise.resolve({ ok: true, value: { count: -1, head: 'no hash' } }),
      },
    });
    const unexpected = { ok: false, problem: { code: 'SHELL_UNEXPECTED' } };
    expect(await broken('places.list', {})).toEqual(unexpected);
    expect(await broken('vault.status', {})).toEqual(unexpected);
  });
});

describe('a sender', () => {
  type Listener = (event: unknown, input: unknown) => unknown;
  const ours = { parent: null, url: 'https://app.invalid/', origin: 'https://app.invalid' };

  function electron(window: object) {
    const listeners = new Map<string, Listener>();
    registerChannels({
      ipcMain: { handle: (channel, listener) => void listeners.set(channel, listener as Listener) },
      dispatch,
      diagnostics,
      isOurWindow: (contents) => contents === window,
    });
    return listeners;
  }

  it('in Electron is answered when it is the main frame of our window, and rejected otherwise', async () => {
    const window = {};
    const listeners = electron(window);
    expect([...listeners.keys()]).toEqual([...channelNames]);
    const call = (sender: object, senderFrame: object | null) => () =>
      listeners.get('shell.info')?.({ sender, senderFrame }, {});
    expect(await call(window, ours)()).toMatchObject({ ok: true });
    expect(call({}, ours)).toThrow('SHELL_CALL_REFUSED');
    expect(call(window, null)).toThrow('SHELL_CALL_REFUSED');
    expect(call(window, { ...ours, parent: {} })).toThrow('SHELL_CALL_REFUSED');
    expect(call(window, { ...ours, origin: 'https://evil.example' })).toThrow('SHELL_CALL_REFUSED');
  });

  it('in Chromium is the main world of the main frame of our origin, and no other', () => {
    const context = { id: 1, origin: 'https://app.invalid', auxData: { isDefault: true, frameId: 'main' } };
    expect(isDeskContext(context, 'main')).toBe(true);
    for (const other of [
      undefined,
      { ...context, origin: 'https://evil.example' },
      { ...context, origin: 'null' },
      { ...context, origin: '' },
      { ...context, auxData: { isDefault: true, frameId: 'srcdoc' } },
      { ...context, auxData: { isDefault: false, frameId: 'main' } },
      { id: 1, origin: 'https://app.invalid' },
    ])
      expect(isDeskContext(other, 'main')).toBe(false);
  });
});

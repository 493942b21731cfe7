import type { ChannelName } from '#shared/ipc/channels.ts';

/** One question to each channel that needs nothing from outside, in order, and what either shell must answer. */
export const table: readonly { channel: ChannelName; input: unknown; answer: Record<string, unknown> }[] = [
  {
    channel: 'settings.save',
    input: { language: 'ru', idleMinutes: 10, serverUrl: null },
    answer: { ok: true, value: {} },
  },
  {
    channel: 'settings.load',
    input: {},
    answer: { ok: true, value: { language: 'ru', idleMinutes: 10, serverUrl: null } },
  },
  { channel: 'keys.load', input: {}, answer: { ok: true, value: { file: null } } },
  { channel: 'keys.save', input: { file: 'wrapped' }, answer: { ok: true, value: {} } },
  { channel: 'keys.load', input: {}, answer: { ok: true, value: { file: 'wrapped' } } },
  { channel: 'vault.append', input: { after: 0, records: ['AAAA'] }, answer: { ok: true } },
  { channel: 'vault.status', input: {}, answer: { ok: true, value: { count: 1 } } },
  { channel: 'vault.read', input: { from: 1, limit: 1 }, answer: { ok: true, value: { records: ['AAAA'] } } },
  {
    channel: 'vault.append',
    input: { after: 0, records: ['AAAA'] },
    answer: { problem: { code: 'VAULT_BEHIND' } },
  },
  { channel: 'places.list', input: {}, answer: { ok: true } },
  {
    channel: 'files.list',
    input: { place: 'x', extension: 'pdf' },
    answer: { problem: { code: 'PLACE_UNKNOWN' } },
  },
  {
    channel: 'files.read',
    input: { place: 'x', name: '../x' },
    answer: { problem: { code: 'SHELL_CALL_MALFORMED' } },
  },
  { channel: 'opened.take', input: {}, answer: { ok: true, value: { file: null } } },
  { channel: 'files.write', input: {}, answer: { problem: { code: 'SHELL_CALL_MALFORMED' } } },
  { channel: 'network.status', input: {}, answer: { ok: true, value: { online: false } } },
  {
    channel: 'network.send',
    input: { method: 'GET', path: '/v1/x' },
    answer: { problem: { code: 'SERVER_NOT_CONFIGURED' } },
  },
  { channel: 'print.pdf', input: { html: '<p>Қаулы', language: 'kk', title: 'Қаулы' }, answer: { ok: true } },
];

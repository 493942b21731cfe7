import { sha256Hex } from '#shared/envelope/text.ts';
import type { ChannelName } from '#shared/ipc/channels.ts';
import { Settings, type Input, type Output } from '#shared/ipc/schemas.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { fromBase64 } from '../../bridge/base64.ts';
import type { Ask } from '../../bridge/desk.ts';

type Answers = {
  readonly [Name in ChannelName]?: (input: Input<Name>) => Promise<Result<Output<Name>>>;
};

const answer = <Value>(value: Value): Promise<Result<Value>> => Promise.resolve(ok(value));
const notHere = (): Promise<Result<never>> => Promise.resolve(refuse({ code: 'DEMO_NOT_HERE' }));

/** Channels that look at this PC and keep nothing of the office; files are papers that a person writes out. */
const passing: readonly ChannelName[] = [
  'shell.info',
  'health.measure',
  'log.read',
  'log.note',
  'places.list',
  'files.write',
];

/**
 * The shell of the demo office: its vault, keys, parts and settings lie in the memory of the window and are gone with it;
 * every sheet it prints is stamped. Only what `passing` names reaches the real shell, so that nothing of the demo stands
 * beside real cases; what is neither here nor there is refused with DEMO_NOT_HERE.
 */
export function createDemoShell(real: Ask, settings: Settings): Ask {
  const answers: Answers = {
    ...vaultInMemory(),
    ...partsInMemory(),
    ...keysInMemory(settings),
    'backup.leap': () => answer({ leap: null }),
    'backup.settle': () => answer({}),
    'update.confirm': () => answer({}),
    // What lies on this PC is another office's.
    'files.list': () => answer({ files: [] }),
    'network.status': () => answer({ online: false }),
    'print.pdf': (job) => real('print.pdf', { ...job, html: stamped(job.html) }),
  };
  return (channel, input) => {
    const own = answers[channel];
    if (own) return own(input);
    return passing.includes(channel) ? real(channel, input) : notHere();
  };
}

/** Across every page, under the words: nobody takes it for a paper of an office. */
const stamp = `body::before { content: "ҮЛГІ · ОБРАЗЕЦ"; position: fixed; inset: 0; z-index: -1; display: grid; place-items: center; font-size: 64pt; font-weight: 700; letter-spacing: 0.1em; color: #d9d9d9; transform: rotate(-38deg); white-space: nowrap; }`;

export function stamped(html: string): string {
  return html.replace('</style>', () => `${stamp}</style>`);
}

function vaultInMemory(): Answers {
  const records: string[] = [];
  let head = '0'.repeat(64);
  const status = () => ({ count: records.length, head });
  return {
    'vault.status': () => answer(status()),
    'vault.read': ({ from, limit }) => answer({ records: records.slice(from - 1, from - 1 + limit) }),
    'vault.append': async ({ after, records: added }) => {
      if (after !== records.length) return refuse({ code: 'VAULT_BEHIND' });
      for (const record of added) {
        const bytes = fromBase64(record);
        const chained = new Uint8Array(32 + bytes.length);
        chained.set(Uint8Array.from(head.match(/../g) ?? [], (pair) => parseInt(pair, 16)));
        chained.set(bytes, 32);
        head = await sha256Hex(chained);
        records.push(record);
      }
      return ok(status());
    },
  };
}

function partsInMemory(): Answers {
  const parts = new Map<string, string>();
  return {
    'parts.put': async ({ parts: given }) => {
      const names = await Promise.all(given.map((part) => sha256Hex(fromBase64(part))));
      for (const [at, name] of names.entries()) parts.set(name, given[at] ?? '');
      return ok({ names });
    },
    'parts.read': ({ names }) => answer({ parts: names.map((name) => parts.get(name) ?? null) }),
    'parts.lacking': ({ names }) => answer({ names: names.filter((name) => !parts.has(name)) }),
    'parts.unsettled': () => answer({ names: [] }),
    'parts.settle': ({ drop }) => {
      for (const name of drop) parts.delete(name);
      return answer({});
    },
  };
}

function keysInMemory(given: Settings): Answers {
  let file: string | null = null;
  let settings = given;
  return {
    'keys.load': () => answer({ file }),
    'keys.save': (saved) => {
      ({ file } = saved);
      return answer({});
    },
    'unlock.begin': () => answer({}),
    'unlock.succeeded': () => answer({}),
    'settings.load': () => answer(settings),
    'settings.save': (saved) => {
      settings = Settings.parse({ ...saved, serverUrl: null });
      return answer({});
    },
  };
}

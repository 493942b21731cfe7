import { WebSocket } from 'undici';
import { z } from 'zod';
import { ok, refuse, type Problem, type Result } from '#shared/kernel/result.ts';
import { readJson } from '#shared/kernel/read-json.ts';
import { pinnedLine } from './pinned-line.ts';

/** Where NCALayer of the National Certification Centre listens on every PC that has it. */
export const ncaLayerPort = 13_579;

export interface Talk {
  readonly port: number;
  readonly trusted: string | undefined;
  /** Longest wait in milliseconds for the program to greet, and for the person to choose a key and type its password. */
  readonly greeting: number;
  readonly answer: number;
}

export interface ToSign {
  /** Base64 of the bytes. */
  readonly content: string;
  readonly language: 'kk' | 'ru';
}

/** What NCALayer answers to `sign` of `kz.gov.pki.knca.basics`; a body without a result is a person who closed the window. */
const Answer = z.union([
  z.object({
    status: z.literal(true),
    body: z.object({ result: z.union([z.string(), z.array(z.string()).min(1)]).optional() }).optional(),
  }),
  z.object({
    status: z.literal(false),
    code: z.string().optional(),
    message: z.string().nullish(),
    details: z.unknown().optional(),
  }),
  z.object({ errorCode: z.string() }),
  z.object({ code: z.literal('500'), message: z.string().nullish() }),
]);
const Greeting = z.object({ result: z.object({ version: z.string() }) });

/** Certificates for signing, issued by the national centre. */
const forSigning = ['1.3.6.1.5.5.7.3.4'];

/**
 * The request. `decode`: the data are base64 of the bytes to sign; `encapsulate`: the signature contains them, so that the
 * two can never be parted; no time stamp, which only a network gives.
 */
const request = ({ content, language }: ToSign) => ({
  module: 'kz.gov.pki.knca.basics',
  method: 'sign',
  args: {
    allowedStorages: null,
    format: 'cms',
    data: content,
    signingParams: { decode: true, encapsulate: true, digested: false, tsaProfile: null },
    signerParams: { extKeyUsageOids: forSigning },
    locale: language === 'kk' ? 'kk' : 'ru',
  },
});

/** What the program says in words: it has no codes for these. */
const inWords: readonly (readonly [RegExp, Problem['code']])[] = [
  [/cancel/i, 'SIGNATURE_CANCELLED'],
  [/password|парол|құпиясөз|\bpin\b|пин-код/i, 'SIGNATURE_WRONG_PIN'],
  [/expired|истек|истёк|мерзімі (өт|біт|аяқ)/i, 'SIGNATURE_EXPIRED'],
];

function refusalOf(code: string, message: string): Problem {
  const words = `${code} ${message}`;
  const known = inWords.find(([form]) => form.test(words));
  if (known) return { code: known[1] };
  if (code === 'MODULE_NOT_FOUND') return { code: 'SIGNATURE_PROGRAM_OLD' };
  return { code: 'SIGNATURE_REFUSED', details: { reason: (message === '' ? code : message).slice(0, 300) } };
}

/** The CMS in base64, or why there is none; undefined for what is no answer to the request, e.g. a sign of life. */
function readAnswer(text: string): Result<string> | undefined {
  const parsed = Answer.safeParse(readJson(text));
  return parsed.success ? said(parsed.data) : undefined;
}

function said(answer: z.infer<typeof Answer>): Result<string> {
  if ('errorCode' in answer) return refuse(refusalOf(answer.errorCode, ''));
  if (!('status' in answer)) return refuse(refusalOf(answer.code, answer.message ?? ''));
  if (!answer.status) {
    const { code = '', message, details } = answer;
    const words = [message, details].filter((each) => typeof each === 'string');
    return refuse(refusalOf(code, words.join(' ').trim()));
  }
  const result = answer.body?.result;
  const [cms] = typeof result === 'string' ? [result] : (result ?? []);
  return cms === undefined
    ? refuse({ code: 'SIGNATURE_CANCELLED' })
    : ok(cms.replace(/-----[A-Z0-9 ]+-----/g, '').replace(/\s+/g, ''));
}

function whyNoLine(stranger: string | undefined, trusted: string | undefined): Problem {
  if (stranger === undefined) return { code: 'SIGNATURE_NOT_RUNNING' };
  const code = trusted === undefined ? 'SIGNATURE_PROGRAM_UNKNOWN' : 'SIGNATURE_PROGRAM_CHANGED';
  return { code, details: { fingerprint: stranger } };
}

/**
 * Has NCALayer sign bytes; the person chooses the key and types its password in the program's own window, so neither comes
 * here. Refuses SIGNATURE_NOT_RUNNING, _PROGRAM_UNKNOWN, _PROGRAM_CHANGED, _PROGRAM_OLD, _CANCELLED, _TOO_LONG, _WRONG_PIN,
 * _EXPIRED, _REFUSED.
 */
export async function signWithNcaLayer(given: ToSign, talk: Talk): Promise<Result<string>> {
  const { port, trusted, greeting, answer } = talk;
  let stranger: string | undefined;
  const onStranger = (fingerprint: string) => (stranger = fingerprint);
  const dispatcher = pinnedLine({ port, trusted, onStranger });
  const socket = new WebSocket(`wss://127.0.0.1:${port}/`, { dispatcher });
  let timer: NodeJS.Timeout | undefined;
  const said = await new Promise<Result<string>>((resolve) => {
    const wait = (limit: number, problem: Problem) => {
      clearTimeout(timer);
      timer = setTimeout(() => resolve(refuse(problem)), limit);
    };
    wait(greeting, { code: 'SIGNATURE_NOT_RUNNING' });
    let isGreeted = false;
    socket.onmessage = ({ data }) => {
      const text = String(data);
      if (!isGreeted && Greeting.safeParse(readJson(text)).success) {
        isGreeted = true;
        wait(answer, { code: 'SIGNATURE_TOO_LONG' });
        socket.send(JSON.stringify(request(given)));
        return;
      }
      const read = isGreeted ? readAnswer(text) : undefined;
      if (read) resolve(read);
    };
    socket.onerror = () => resolve(refuse(whyNoLine(stranger, trusted)));
    // The program was closed while its window was open.
    socket.onclose = () =>
      resolve(refuse({ code: isGreeted ? 'SIGNATURE_CANCELLED' : 'SIGNATURE_NOT_RUNNING' }));
  });
  clearTimeout(timer);
  socket.close();
  await dispatcher.destroy();
  return said;
}

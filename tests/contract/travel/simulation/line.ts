import type { FastifyInstance } from 'fastify';
import { fromBase64, toBase64 } from '#renderer/bridge/base64.ts';
import type { Input, Output } from '#shared/ipc/schemas.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { spoilText } from './disk.ts';

type Question = Input<'network.send'>;
type Answer = Output<'network.send'>;

/** What may befall one question on its way. `meanwhile`: its sender goes on working while it is on the line. */
export const faults = [
  'lost',
  'answer lost',
  'twice',
  'late',
  'cut',
  'answer spoilt',
  'meanwhile',
  'server crashes',
] as const;
export type Fault = (typeof faults)[number] | 'none';

/** The line to the server: draws a fault for each question. */
export interface Line {
  readonly app: () => FastifyInstance;
  readonly fault: () => Fault;
  readonly random: () => number;
  /** Lets the server die amid what it does for a question. */
  readonly crashDuring: (work: () => Promise<Answer>) => Promise<Answer>;
  /** Questions that will arrive later, when their senders have long given up. */
  readonly late: Question[];
}

const unreachable = refuse({ code: 'NETWORK_UNREACHABLE' } as const);

export async function deliver(
  app: FastifyInstance,
  { method, path, body, contentType }: Question,
): Promise<Answer> {
  const payload = body === undefined ? undefined : Buffer.from(body, 'base64');
  const headers = contentType === undefined ? {} : { 'content-type': contentType };
  const answer = await app.inject({ method, url: path, headers, ...(payload && { payload }) });
  const type = answer.headers['content-type']?.toString() ?? '';
  return { status: answer.statusCode, contentType: type, body: answer.rawPayload.toString('base64') };
}

type Fate = (line: Line, question: Question, meanwhile: () => Promise<void>) => Promise<Result<Answer>>;

const fates: { readonly [Name in Fault]: Fate } = {
  none: async (line, question) => ok(await deliver(line.app(), question)),
  lost: () => Promise.resolve(unreachable),
  late: (line, question) => {
    line.late.push(question);
    return Promise.resolve(unreachable);
  },
  'answer lost': async (line, question) => {
    await deliver(line.app(), question);
    return unreachable;
  },
  twice: async (line, question) => {
    await deliver(line.app(), question);
    return ok(await deliver(line.app(), question));
  },
  cut: async (line, question) => ok(await deliver(line.app(), { ...question, ...cutHalf(question.body) })),
  'answer spoilt': async (line, question) => {
    const answer = await deliver(line.app(), question);
    return ok({ ...answer, body: spoilText(answer.body, line.random) });
  },
  meanwhile: async (line, question, meanwhile) => {
    await meanwhile();
    return ok(await deliver(line.app(), question));
  },
  'server crashes': async (line, question) => ok(await line.crashDuring(() => deliver(line.app(), question))),
};

export function send(
  line: Line,
  question: Question,
  meanwhile: () => Promise<void>,
): Promise<Result<Answer>> {
  return fates[line.fault()](line, question, meanwhile);
}

function cutHalf(body: string | undefined): Pick<Question, 'body'> {
  if (body === undefined) return {};
  const bytes = fromBase64(body);
  return { body: toBase64(bytes.subarray(0, bytes.length >> 1)) };
}

import type { FastifyReply } from 'fastify';
import type { ProblemCode } from '#shared/errors/codes.ts';
import type { Problem } from '#shared/kernel/result.ts';

/** How a refusal reads in HTTP; what is not listed is a fault of the request. */
const statuses: Partial<Record<ProblemCode, number>> = {
  DEVICE_UNKNOWN: 401,
  DEVICE_REVOKED: 403,
  ENROL_CODE_WRONG: 403,
  ENROL_OFFICE_TAKEN: 409,
  SERVER_BUSY: 503,
  SHELL_UNEXPECTED: 500,
  PART_NOT_HELD: 404,
  PART_UNKNOWN: 404,
  FILE_TOO_LARGE: 413,
};

/** Answers a refusal as `{code, details}`; the code alone goes into the log. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  reply.problemCode = problem.code;
  return reply
    .code(statuses[problem.code] ?? 400)
    .type('application/json')
    .send(JSON.stringify(problem));
}

/** A copy that owns its memory: what Node hands over may be a window into a shared pool. An empty body is no bytes. */
export function bytesOf(body: unknown): Uint8Array<ArrayBuffer> {
  return Buffer.isBuffer(body) ? new Uint8Array(body) : new Uint8Array();
}

export function textOf(body: unknown): string {
  return Buffer.isBuffer(body) ? body.toString('utf8') : '';
}

/** A path of the table of operations as the router writes it: "/v1/parts/{part}" → "/v1/parts/:part". */
export function routeOf(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

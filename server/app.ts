import fastify, {
  LogController,
  type FastifyError,
  type FastifyInstance,
  type FastifyServerOptions,
} from 'fastify';
import type { ProblemCode } from '#shared/errors/codes.ts';
import { jose, octets } from '#shared/bundle/region-api.ts';
import { oblastRoutes } from './oblast/routes.ts';
import { sendProblem } from './routes/answer.ts';
import { healthRoutes } from './routes/health.ts';
import { lineRoutes } from './routes/line.ts';
import { OfficeFolds } from './services/office-folds.ts';
import type { Region } from './services/region.ts';

declare module 'fastify' {
  interface FastifyReply {
    problemCode: string | null;
  }
}

/** Statements are small; bundles have a limit of their own. */
const maxStatementBytes = 4 * 1024 * 1024;
const requestTimeoutMs = 10 * 60_000;
/** Of one workstation; far above what it asks that sends a scan part by part over a fast line. */
const questionsPerMinute = 6_000;

/** The HTTP face of a region. It knows envelopes and addresses; what they mean is decided in services/. */
export function createApp(
  region: Region,
  logger: FastifyServerOptions['logger'],
  perMinute = questionsPerMinute,
): FastifyInstance {
  const app = fastify({
    logger: logger ?? false,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: maxStatementBytes,
    requestTimeout: requestTimeoutMs,
    // A TLS proxy on this machine says by which protocol and from whom it was asked.
    trustProxy: 'loopback',
    forceCloseConnections: 'idle',
  });
  app.decorateReply('problemCode', null);
  acceptEnvelopesOnly(app);
  logWithoutPersons(app);
  healthRoutes(app, region.database);
  void app.register((part) => lineRoutes(part, region, perMinute));
  void app.register((part) => oblastRoutes(part, { region, folds: new OfficeFolds(region.database) }));
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ status: 'no such address' }));
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const fault = faultOf(error);
    if (fault === 'SHELL_UNEXPECTED')
      request.log.error({ fault: { name: error.name, code: error.code, at: placeOf(error) } }, 'fault');
    return sendProblem(reply, { code: fault });
  });
  return app;
}

function acceptEnvelopesOnly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser([octets, jose], { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });
}

/** One line for each answer: the route's pattern, never an address, a body or a name. */
function logWithoutPersons(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    const { url = 'unknown' } = request.routeOptions;
    const ms = Math.round(reply.elapsedTime);
    request.log.info({
      method: request.method,
      route: url,
      status: reply.statusCode,
      ms,
      code: reply.problemCode,
    });
    done();
  });
}

/** Whose fault an error is: the request's own (too large, no envelope), or ours. */
function faultOf({ code, statusCode = 500 }: FastifyError): ProblemCode {
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return 'FILE_TOO_LARGE';
  if (statusCode === 429) return 'SERVER_BUSY';
  return statusCode < 500 ? 'SHELL_CALL_MALFORMED' : 'SHELL_UNEXPECTED';
}

/** Where in the program a fault arose. Its message stays out of the log: a driver's message may quote the data. */
function placeOf({ stack = '' }: Error): string {
  return /\(?(\S+:\d+:\d+)\)?$/m.exec(stack)?.[1] ?? 'unknown';
}

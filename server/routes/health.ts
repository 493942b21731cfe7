import type { FastifyInstance } from 'fastify';
import type { Database } from '../database/database.ts';
import { isPresentShape } from '../database/migrate.ts';

/** For whoever keeps the server running: /health says the process lives, /ready says it can reach its data. */
export function healthRoutes(app: FastifyInstance, database: Database): void {
  app.get('/health', () => ({ status: 'ok' }));

  app.get('/ready', async (_request, reply) => {
    const state = await readinessOf(database);
    return reply.code(state === 'ready' ? 200 : 503).send({ status: state });
  });
}

async function readinessOf(database: Database): Promise<'ready' | 'other release' | 'no database'> {
  return isPresentShape(database).then(
    (isPresent) => (isPresent ? 'ready' : 'other release'),
    () => 'no database',
  );
}

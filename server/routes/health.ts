import type { FastifyInstance } from 'fastify';
import type { Database } from '../database/database.ts';

/** For whoever keeps the server running: /health says the process lives, /ready says it can reach its data. */
export function healthRoutes(app: FastifyInstance, database: Database): void {
  app.get('/health', () => ({ status: 'ok' }));

  app.get('/ready', async (_request, reply) => {
    const ready = await database.query('select 1').then(
      () => true,
      () => false,
    );
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'no database' });
  });
}

import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { createGate } from '../services/gate.ts';
import type { Region } from '../services/region.ts';
import { callerOf } from './caller.ts';
import { partRoutes } from './parts.ts';
import { travelRoutes } from './travel.ts';
import { updateRoutes } from './updates.ts';

/** Bundles opened at once, and how many more may wait for their turn, of all and of one workstation. */
const limits = { width: 4, queue: 200, queueOfOne: 16 };

/** Everything under /v1: what workstations ask, each in its turn and none without end. */
export async function lineRoutes(
  app: FastifyInstance,
  region: Region,
  questionsPerMinute: number,
): Promise<void> {
  await app.register(rateLimit, {
    max: questionsPerMinute,
    timeWindow: 60_000,
    // The name of the caller stands in the body.
    hook: 'preHandler',
    keyGenerator: callerOf,
    errorResponseBuilder: (_request, { statusCode }) => Object.assign(new Error('too often'), { statusCode }),
  });
  const gate = createGate(limits);
  travelRoutes(app, region, gate);
  partRoutes(app, region, gate);
  updateRoutes(app, region);
}

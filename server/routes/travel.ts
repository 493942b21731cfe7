import type { FastifyInstance } from 'fastify';
import { jose, octets, regionApi } from '#shared/bundle/region-api.ts';
import { serverSigner } from '#shared/envelope/parties.ts';
import { signStatement } from '#shared/envelope/statement.ts';
import { answerPull } from '../services/answer-pull.ts';
import { enrol } from '../services/enrolment.ts';
import { callerOf } from './caller.ts';
import type { Gate } from '../services/gate.ts';
import { ingest } from '../services/ingest.ts';
import type { Region } from '../services/region.ts';
import { bytesOf, routeOf, sendProblem, textOf } from './answer.ts';

/** A bundle on the wire is one part of bounded size; this is far above it. */
const maxBundleBytes = 16 * 1024 * 1024;

/** A code is typed by a person; whoever tries codes by the thousand is none. */
const enrolmentsPerMinute = 120;

/** The four questions a workstation asks. Every body is an envelope: signed, and sealed where it says anything. */
export function travelRoutes(app: FastifyInstance, region: Region, gate: Gate): void {
  app.get(regionApi.server.path, async (_request, reply) =>
    reply.type(jose).send(await signStatement('server', region.keys.card, serverSigner(region.keys))),
  );

  const config = { rateLimit: { max: enrolmentsPerMinute } };
  app.post(regionApi.enrol.path, { config }, async (request, reply) => {
    const admission = await gate(callerOf(request), () => enrol(region, bytesOf(request.body)));
    return admission.ok ? reply.type(jose).send(admission.value) : sendProblem(reply, admission.problem);
  });

  app.put<{ Params: { id: string } }>(
    routeOf(regionApi.putBundle.path),
    { bodyLimit: maxBundleBytes },
    async (request, reply) => {
      const receipt = await gate(callerOf(request), () =>
        ingest(region, request.params.id, bytesOf(request.body)),
      );
      return receipt.ok ? reply.type(jose).send(receipt.value) : sendProblem(reply, receipt.problem);
    },
  );

  app.post(regionApi.pull.path, async (request, reply) => {
    const answer = await gate(callerOf(request), () => answerPull(region, textOf(request.body)));
    if (!answer.ok) return sendProblem(reply, answer.problem);
    if (answer.value === null) return reply.code(204).send();
    return reply.type(octets).send(Buffer.from(answer.value));
  });
}

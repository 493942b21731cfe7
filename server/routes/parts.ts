import type { FastifyInstance } from 'fastify';
import { maxSealedPartBytes } from '#shared/bundle/content.ts';
import { jose, octets, regionApi } from '#shared/bundle/region-api.ts';
import { answerParts, givePart, takePart } from '../services/parts.ts';
import { callerOf } from './caller.ts';
import type { Gate } from '../services/gate.ts';
import type { Region } from '../services/region.ts';
import { bytesOf, routeOf, sendProblem, textOf } from './answer.ts';

/** A signed request and its line feed before the bytes of a part. */
const maxRequestBytes = 4 * 1024;
const lineFeed = 10;

/** Attached files, part by part: which are held, take one, give one. */
export function partRoutes(app: FastifyInstance, region: Region, gate: Gate): void {
  app.post(regionApi.askParts.path, async (request, reply) => {
    const receipt = await gate(callerOf(request), () => answerParts(region, textOf(request.body)));
    return receipt.ok ? reply.type(jose).send(receipt.value) : sendProblem(reply, receipt.problem);
  });

  app.put<{ Params: { part: string } }>(
    routeOf(regionApi.putPart.path),
    { bodyLimit: maxSealedPartBytes + maxRequestBytes },
    async (request, reply) => {
      const bytes = bytesOf(request.body);
      const cut = Math.max(0, bytes.indexOf(lineFeed));
      const statement = textOf(request.body).slice(0, cut);
      const { part } = request.params;
      const taken = await gate(callerOf(request), () =>
        takePart(region, part, statement, bytes.slice(cut + 1)),
      );
      return taken.ok ? reply.code(204).send() : sendProblem(reply, taken.problem);
    },
  );

  app.post<{ Params: { part: string } }>(routeOf(regionApi.getPart.path), async (request, reply) => {
    const part = await gate(callerOf(request), () =>
      givePart(region, request.params.part, textOf(request.body)),
    );
    if (!part.ok) return sendProblem(reply, part.problem);
    return reply.type(octets).send(Buffer.from(part.value));
  });
}

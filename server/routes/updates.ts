import { open } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { octets, regionApi, updatePartBytes } from '#shared/bundle/region-api.ts';
import type { Region } from '../services/region.ts';
import { routeOf } from './answer.ts';

/** A stretch of a file; empty behind its end, and where the file is not there (yet). */
async function readPart(path: string, part: number): Promise<Buffer> {
  const file = await open(path, 'r').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (file === undefined) return Buffer.alloc(0);
  try {
    const { buffer, bytesRead } = await file.read({
      buffer: Buffer.alloc(updatePartBytes),
      position: part * updatePartBytes,
    });
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The update file the region offers, part by part. Anybody may have it: whom to believe stands in its signatures. */
export function updateRoutes(app: FastifyInstance, { updateFile }: Region): void {
  app.get<{ Params: { part: string } }>(routeOf(regionApi.getUpdate.path), async (request, reply) => {
    const part = regionApi.getUpdate.parameter.safeParse(request.params.part);
    const bytes =
      updateFile === undefined || !part.success
        ? Buffer.alloc(0)
        : await readPart(updateFile, Number(part.data));
    return bytes.length === 0 ? reply.code(204).send() : reply.type(octets).send(bytes);
  });
}

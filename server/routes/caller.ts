import { decodeProtectedHeader } from 'jose';
import type { FastifyRequest } from 'fastify';

const longestHeader = 1_000;
const longestName = 64;

/**
 * Whose turn a question takes: the workstation it names, at the address it comes from. The name is only claimed here, so
 * it is never believed for another address: nobody spends a turn of a stranger's. A sealed bundle names nobody.
 */
export function callerOf({ ip, body }: Pick<FastifyRequest, 'ip' | 'body'>): string {
  const start = Buffer.isBuffer(body) ? body.subarray(0, longestHeader).toString('latin1') : '';
  const [statement = ''] = start.split('\n', 1);
  return `${ip} ${namedIn(statement)}`;
}

function namedIn(statement: string): string {
  try {
    const { kid } = decodeProtectedHeader(statement);
    return typeof kid === 'string' ? kid.slice(0, longestName) : '';
  } catch {
    return '';
  }
}

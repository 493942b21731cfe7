import type { Session } from 'electron';
import type { Answerer } from './serve.ts';

/**
 * Our own origin is served from memory by taking over `https` for the session: whatever is not ours has no network
 * to go to. `http` and `file` are taken over only to be refused.
 * @see https://www.electronjs.org/docs/latest/api/protocol#protocolhandlescheme-handler
 */
export function serveFromMemory(session: Session, answerer: Answerer): void {
  session.protocol.handle('https', (request) => {
    const answer = answerer({
      method: request.method,
      url: request.url,
      headers: Object.fromEntries(request.headers),
    });
    if (answer === undefined) return Response.error();
    return new Response(Uint8Array.from(answer.body), { status: answer.status, headers: answer.headers });
  });
  for (const scheme of ['http', 'file']) session.protocol.handle(scheme, () => Response.error());
}

import type { Answerer } from '../security/serve.ts';
import { unlessGone, type DevTools } from './devtools.ts';
import type { Events } from './protocol.ts';

async function answer(
  devtools: DevTools,
  { requestId, request }: Events['Fetch.requestPaused'],
  answerer: Answerer,
): Promise<void> {
  const found = answerer(request);
  if (found === undefined) {
    // "Aborted" leaves a window where it is; other reasons show an error page.
    await unlessGone(devtools.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' }));
    return;
  }
  const responseHeaders = Object.entries(found.headers).map(([name, value]) => ({ name, value }));
  const response = {
    requestId,
    responseCode: found.status,
    responseHeaders,
    body: found.body.toString('base64'),
  };
  await unlessGone(devtools.send('Fetch.fulfillRequest', response));
}

/**
 * Answers every request of the whole browser, of pages, workers and worker scripts alike: enabled on the browser
 * itself, so nothing it starts can come before it.
 */
export async function interceptRequests(devtools: DevTools, answerer: Answerer): Promise<void> {
  devtools.on('Fetch.requestPaused', (paused) => void answer(devtools, paused, answerer));
  await devtools.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

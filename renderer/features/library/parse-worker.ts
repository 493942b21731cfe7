import { parseLawText } from '#shared/library/parse-law-text.ts';

/** Answers a text with its articles, in a thread of its own: the longest codes take an old PC seconds. */
globalThis.onmessage = ({ data }: MessageEvent<string>) => {
  globalThis.postMessage(parseLawText(data));
};

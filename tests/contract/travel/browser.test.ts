import { chromium, type Browser, type Page } from '@playwright/test';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '#electron/chromium/find-browser.ts';
import { openBundle, sealBundle } from '#shared/envelope/bundle.ts';
import { deviceReceiver, deviceSigner } from '#shared/envelope/parties.ts';
import { makeWriter, outcome, recipientOf, trusting } from './kit.ts';
import { written, type InBrowser } from './in-browser.ts';

declare const inBrowser: InBrowser;
const executablePath = await findBrowser({ platform: process.platform, environment: process.env });

async function script(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'in-browser.ts'), formats: ['es'] },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((made) =>
    'output' in made ? made.output : [],
  );
  return outputs.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('\n');
}

describe.skipIf(executablePath === undefined)('a bundle between a window and Node', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: executablePath ?? '',
      chromiumSandbox: process.getuid?.() !== 0,
    });
    page = await browser.newPage();
    // A secure origin, as the desk's own: without one there is no WebCrypto.
    await page.route('https://app.invalid/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
    );
    await page.goto('https://app.invalid/');
    await page.addScriptTag({ type: 'module', content: await script() });
    await page.waitForFunction(() => 'inBrowser' in globalThis);
  });
  afterAll(async () => {
    await browser.close();
  });

  test('sealed in Node opens in the window, with keys the window made', async () => {
    const writer = (await makeWriter('dev-node')).writeMany(30);
    const keys = await page.evaluate(() => inBrowser.makeKeys());
    const content = await writer.content();
    const bytes = Array.from(
      await sealBundle([content], deviceSigner(writer.keys), [recipientOf(keys.card)]),
    );
    const from = writer.keys.card;
    const slices = await page.evaluate((given) => inBrowser.open(given.bytes, given.keys, given.from), {
      bytes,
      keys,
      from,
    });
    expect(slices).toEqual(content.slices);
    bytes[bytes.length >> 1]! ^= 1;
    const spoilt = await page.evaluate((given) => inBrowser.open(given.bytes, given.keys, given.from), {
      bytes,
      keys,
      from,
    });
    expect(spoilt).toBe('BUNDLE_DAMAGED');
  });

  test('sealed in the window opens in Node', async () => {
    const writer = (await makeWriter('dev-node')).writeMany(30);
    const keys = await page.evaluate(() => inBrowser.makeKeys());
    const content = { ...(await writer.content()), from: keys.card };
    const to = writer.keys.card;
    const bytes = await page.evaluate((given) => inBrowser.seal(given.content, given.keys, given.to), {
      content,
      keys,
      to,
    });
    const opened = await openBundle(new Uint8Array(bytes), deviceReceiver(writer.keys), trusting(keys.card));
    expect(outcome(opened)).toBe('accepted');
    expect(opened.ok && opened.value.parts[0]?.body.slices.map(written)).toEqual(content.slices);
  });
});

describe.skipIf(executablePath !== undefined)('a browser', () => {
  test.skip('of the Chromium family is not installed here: the envelope was tried in Node only', () =>
    undefined);
});

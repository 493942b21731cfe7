import { chromium, type Browser, type Page } from '@playwright/test';
import type { FastifyInstance } from 'fastify';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '#electron/chromium/find-browser.ts';
import { createApp } from '#server/app.ts';
import { setAccount } from '#server/oblast/accounts.ts';
import { seriousFindings } from '../../e2e/support/axe.ts';
import { regionWithADistrict } from './oblast-kit.ts';
import type { TestRegion } from './region-kit.ts';

const executablePath = await findBrowser({ platform: process.platform, environment: process.env });
const pictures = join(import.meta.dirname, '..', '..', '..', 'out', 'oblast');
const paths = {
  districts: '',
  district: '/districts/o1',
  cases: '/cases?search=',
  case: '/cases/o1/case-3',
  registration: '/registrations',
  devices: '/devices',
  statistics: '/statistics?from=2026-04-16&to=2026-05-30',
} as const;

describe.skipIf(executablePath === undefined)('the oblast’s page in a real browser', () => {
  let browser: Browser;
  let page: Page;
  let region: TestRegion;
  let app: FastifyInstance;
  let url: string;

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    region = await regionWithADistrict('Қаулыға наразылық');
    app = createApp(region, false);
    url = await app.listen({ port: 0, host: '127.0.0.1' });
    browser = await chromium.launch({
      executablePath: executablePath ?? '',
      chromiumSandbox: process.getuid?.() !== 0,
    });
    page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
    await region.database.close();
  });

  test.each(['kk', 'ru'])(
    'is signed in to, read by everybody and fits the window, in %s',
    async (language) => {
      const post = { kk: 'облыс прокуроры', ru: 'прокурор области' };
      const account = {
        login: `head-${language}`,
        name: 'Б. Сапарова',
        post,
        role: 'oblastProsecutor' as const,
      };
      const passphrase = await setAccount(region, account);
      await page.goto(`${url}/oblast/sign-in?lang=${language}`);
      await look(`sign-in-${language}`);
      await page.locator('input[name=login]').fill(account.login);
      await page.locator('input[name=passphrase]').fill(passphrase);
      await page.keyboard.press('Enter');
      await page.waitForURL(`${url}/oblast`);
      for (const [name, path] of Object.entries(paths)) {
        await page.goto(`${url}/oblast${path}`);
        for (const summary of await page.locator('summary').all()) await summary.click();
        await look(`${name}-${language}`);
      }
    },
  );

  async function look(name: string): Promise<void> {
    await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
    const found = await seriousFindings({ page });
    const [wide, window] = await Promise.all([
      page.locator('html').evaluate((root) => root.scrollWidth),
      page.locator('html').evaluate((root) => root.clientWidth),
    ]);
    expect({ name, found, overflow: wide > window }).toEqual({ name, found: [], overflow: false });
  }
});

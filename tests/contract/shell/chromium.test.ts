import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '#electron/chromium/find-browser.ts';
import { startChromiumShell } from '#electron/chromium/shell.ts';
import { channelNames } from '#shared/ipc/channels.ts';
import { temporaryFolder } from '#tests/support/disk.ts';
import { verifyVault } from '#tests/support/verify-vault.ts';
import type { Desk } from '#tests/e2e/support/shell.ts';
import {
  ask,
  fixture,
  fixtureWithFonts,
  launchFixture,
  saveForEver,
  type FixtureWindow,
} from './support/desk-page.ts';
import { table } from './support/table.ts';
import { allFiles, filesWith, listeners, renderersOf } from './support/traces.ts';

const hasBrowser =
  (await findBrowser({ platform: process.platform, environment: process.env })) !== undefined;
const has = (program: string) => existsSync(`/usr/bin/${program}`);

describe.skipIf(!hasBrowser)('the Chromium shell (needs a Chromium-family browser)', () => {
  describe('gives its window', () => {
    let desk: Desk;
    beforeAll(async () => {
      desk = await launchFixture();
    });
    afterAll(async () => {
      await desk.stop();
    });

    it('the channel table and nothing else', async () => {
      const seen = await desk.page.evaluate(() => ({
        channels: Object.keys((window as unknown as FixtureWindow).desk),
        frozen: Object.isFrozen((window as unknown as FixtureWindow).desk),
        raw: 'deskCall' in window,
        node: 'process' in window || 'require' in window,
      }));
      expect(seen).toEqual({ channels: [...channelNames], frozen: true, raw: false, node: false });
    });

    it('the answers of the table that both shells give', async () => {
      for (const { channel, input, answer } of table)
        expect(await ask(desk.page, channel, input), channel).toMatchObject(answer);
    });

    it('answers, in the order of a hundred calls at once', async () => {
      expect(await ask(desk.page, 'shell.info', {})).toMatchObject({
        ok: true,
        value: { shell: 'chromium' },
      });
      const counts = await desk.page.evaluate(async () => {
        const { desk } = window as unknown as FixtureWindow;
        const calls = Array.from({ length: 100 }, (_, index) =>
          desk['vault.append']({ after: index + 1, records: ['AAAA'] }),
        );
        return (await Promise.all(calls)).map((answer) =>
          answer.ok ? answer.value.count : answer.problem.code,
        );
      });
      expect(counts).toEqual(Array.from({ length: 100 }, (_, index) => index + 2));
    });

    it('a secure, isolated page in Kazakh that may keep its data for good', async () => {
      const page = await desk.page.evaluate(async () => ({
        secure: isSecureContext,
        isolated: crossOriginIsolated,
        language: navigator.language,
        persisted: await navigator.storage.persist(),
        durability: await (window as unknown as FixtureWindow).store.put({ text: 'sealed' }),
        camera: (await navigator.permissions.query({ name: 'camera' })).state,
      }));
      expect(page).toEqual({
        secure: true,
        isolated: true,
        language: 'kk-KZ',
        persisted: true,
        durability: 'strict',
        camera: 'denied',
      });
    });

    it('module workers with imports and requests of their own, and WebAssembly, but no eval', async () => {
      const worker = await desk.page.evaluate(
        () =>
          new Promise((resolve, reject) => {
            const started = new Worker('/worker.js', { type: 'module' });
            started.onmessage = ({ data }) => resolve(data);
            started.onerror = () => reject(new Error('the worker did not start'));
          }),
      );
      expect(worker).toMatchObject({ svg: true, outside: 'stopped' });
      const code = await desk.page.evaluate(async () => {
        const empty = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
        const attempt = (work: () => unknown) => {
          try {
            work();
            return 'ran';
          } catch {
            return 'stopped';
          }
        };
        return {
          wasm: (await WebAssembly.instantiate(empty)).instance instanceof WebAssembly.Instance,
          eval: attempt(() => Reflect.construct(Function, ['return 1'])),
        };
      });
      expect(code).toEqual({ wasm: true, eval: 'stopped' });
    });

    it('a picture Playwright can take, so that tests and demonstrations see what a user sees', async () => {
      const picture = await desk.page.screenshot();
      expect(picture.subarray(1, 4).toString()).toBe('PNG');
      expect(await desk.page.locator('#state').textContent()).toContain('Ә Ғ Қ Ң Ө Ұ Ү Һ І');
    });
  });

  // The other attacks are the same for both shells: tests/e2e/attacks.
  describe('against an attacker in the page', () => {
    let desk: Desk;
    beforeAll(async () => {
      desk = await launchFixture();
    });
    afterAll(async () => {
      await desk.stop();
    });

    it('gives a frame inside the page no way to call, neither by name nor by the raw binding', async () => {
      const session = await desk.page.context().newCDPSession(desk.page);
      await desk.page.evaluate(() => {
        const frame = document.createElement('iframe');
        frame.srcdoc = '<p>';
        frame.id = 'inner';
        document.body.append(frame);
      });
      const inFrame = await desk.page.evaluate(() => {
        const inner = document.querySelector<HTMLIFrameElement>('#inner')?.contentWindow;
        return { desk: inner !== null && 'desk' in (inner ?? {}), raw: 'deskCall' in (inner ?? {}) };
      });
      expect(inFrame).toEqual({ desk: false, raw: false });

      // Worlds apart from the page's own still see the raw binding: the sender check is what stops them.
      const { frameTree } = await session.send('Page.getFrameTree');
      const frames = [frameTree.frame.id, ...(frameTree.childFrames ?? []).map(({ frame }) => frame.id)];
      const message = `1\nkeys.save\n${JSON.stringify({ file: 'forged' })}`;
      for (const frameId of frames) {
        const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId });
        const { result } = await session.send('Runtime.evaluate', {
          contextId: executionContextId,
          expression: `typeof deskCall === 'function' ? (deskCall(${JSON.stringify(message)}), 'called') : 'absent'`,
        });
        expect(result.value).toBe('called');
      }
      expect(frames.length).toBeGreaterThan(1);
      expect(await ask(desk.page, 'keys.load', {})).toEqual({ ok: true, value: { file: null } });
      await expect
        .poll(
          () =>
            readFileSync(join(desk.dataFolder, 'log', 'desk.log'), 'utf8').split('call.refused').length - 1,
        )
        .toBeGreaterThanOrEqual(frames.length);
    });
  });

  describe('keeps', () => {
    it('what was saved strictly across a restart and a kill; the profile keeps nothing else', async () => {
      using folder = temporaryFolder();
      const dataFolder = folder.path;
      const first = await launchFixture({ dataFolder });
      await first.page.evaluate(async () => {
        await (window as unknown as FixtureWindow).store.put({ row: 1 });
        document.title = 'Құпия-ТАҚЫРЫП';
        history.pushState({}, '', '/case/QUPIYA-BAGYT');
        const input = document.createElement('input');
        document.body.append(input);
        input.focus();
      });
      await first.page.keyboard.type('QUPIYA-TERILGEN');
      await first.stop();
      const profile = join(dataFolder, 'chromium');
      expect(readdirSync(profile)).toEqual(['Default']);
      expect(readdirSync(join(profile, 'Default'))).toEqual(['IndexedDB']);
      for (const secret of ['Құпия-ТАҚЫРЫП', 'QUPIYA-BAGYT', 'QUPIYA-TERILGEN'])
        expect(filesWith(dataFolder, secret)).toEqual([]);

      const second = await launchFixture({ dataFolder });
      await second.page.evaluate(() => (window as unknown as FixtureWindow).store.put({ row: 2 }));
      await second.kill();
      const third = await launchFixture({ dataFolder });
      expect(await third.page.evaluate(() => (window as unknown as FixtureWindow).store.all())).toEqual([
        { row: 1 },
        { row: 2 },
      ]);
      await third.stop();
    });

    it('every record it answered for when its window is closed while others are on their way', async () => {
      using folder = temporaryFolder();
      const desk = await launchFixture({ dataFolder: folder.path });
      const answered = await saveForEver(desk.page);
      await expect.poll(answered, { timeout: 20_000 }).toBeGreaterThan(20);
      await desk.stop();
      expect(await verifyVault(folder.path)).toBeGreaterThanOrEqual(answered());
      expect(readdirSync(folder.path)).not.toContain('in-use.json');
    });

    it('the place of its window, from run to run', async () => {
      using folder = temporaryFolder();
      const windowOf = async (page: Page) => {
        const session = await page.context().newCDPSession(page);
        const { windowId, bounds } = await session.send('Browser.getWindowForTarget');
        return { session, windowId, bounds };
      };
      const moved = { left: 60, top: 40, width: 1_100, height: 650 };
      const first = await launchFixture({ dataFolder: folder.path });
      const { session, windowId } = await windowOf(first.page);
      await session.send('Browser.setWindowBounds', { windowId, bounds: moved });
      await first.stop();
      const second = await launchFixture({ dataFolder: folder.path });
      expect((await windowOf(second.page)).bounds).toMatchObject(moved);
      await second.stop();

      // Its screen was taken away.
      const away = { x: 9_000, y: 40, width: 1_100, height: 650, isMaximized: false };
      writeFileSync(join(folder.path, 'window.json'), JSON.stringify(away));
      const third = await launchFixture({ dataFolder: folder.path });
      expect((await windowOf(third.page)).bounds.left).toBeLessThan(9_000);
      await third.stop();
    });

    it('one window over one folder: a second start is refused with a code', async () => {
      const desk = await launchFixture();
      const second = await startChromiumShell({
        dataFolder: desk.dataFolder,
        rendererFolder: fixture,
        version: 'test',
        headless: true,
      });
      expect(second).toEqual({ ok: false, problem: { code: 'INSTANCE_ALREADY_RUNNING' } });
      expect(await ask(desk.page, 'shell.info', {})).toMatchObject({ ok: true });
      await desk.stop();
    });

    it('the bundle it was opened by, and the one a second start is opened by, until its window asks', async () => {
      using stick = temporaryFolder();
      const lay = (name: string) => {
        writeFileSync(join(stick.path, name), name);
        return join(stick.path, name);
      };
      using folder = temporaryFolder();
      const options = { dataFolder: folder.path, rendererFolder: fixture, version: 'test', headless: true };
      const desk = await launchFixture({ dataFolder: folder.path, bundle: lay('Кеңсе-1.pdesk') });
      const second = await startChromiumShell({ ...options, bundle: lay('Кеңсе-2.pdesk') });
      expect(second).toEqual({ ok: false, problem: { code: 'INSTANCE_ALREADY_RUNNING' } });
      for (const name of ['Кеңсе-1.pdesk', 'Кеңсе-2.pdesk']) {
        const taken = (await ask(desk.page, 'opened.take', {})) as { value: { file: object } };
        expect(taken).toMatchObject({ ok: true, value: { file: { name } } });
        expect(await ask(desk.page, 'files.read', taken.value.file)).toEqual({
          ok: true,
          value: { content: Buffer.from(name).toString('base64') },
        });
      }
      expect(await ask(desk.page, 'opened.take', {})).toEqual({ ok: true, value: { file: null } });
      await desk.stop();
    });

    it('running when its window dies, and ends when its window is closed', async () => {
      const desk = await launchFixture();
      for (const pid of renderersOf(desk.shell.browserPid)) process.kill(pid, 'SIGKILL');
      const log = () => readFileSync(join(desk.dataFolder, 'log', 'desk.log'), 'utf8');
      await expect.poll(log, { timeout: 10_000 }).toContain('window.crashed');

      const { page } = desk;
      await page.close().catch((error: unknown) => expect(error).toBeInstanceOf(Error));
      await desk.shell.close();
      await desk.shell.closed;
      rmSync(desk.dataFolder, { recursive: true });
    });

    it('the folder free when its browser does not start', async () => {
      using folder = temporaryFolder();
      const options = { dataFolder: folder.path, rendererFolder: fixture, version: 'test', headless: true };
      expect(await startChromiumShell({ ...options, extraBrowserArguments: ['--version'] })).toEqual({
        ok: false,
        problem: { code: 'BROWSER_FAILED' },
      });
      const desk = await launchFixture({ dataFolder: folder.path });
      await desk.stop();
    });
  });

  it.skipIf(process.platform !== 'linux')(
    'opens no TCP port, in none of its processes (looked up on Linux)',
    async () => {
      using folder = temporaryFolder();
      const started = await startChromiumShell({
        dataFolder: folder.path,
        rendererFolder: fixture,
        version: 'test',
        headless: true,
      });
      if (!started.ok) throw new Error(started.problem.code);
      await expect.poll(() => existsSync(join(folder.path, 'settings.json')), { timeout: 10_000 }).toBe(true);
      expect(listeners(started.value.browserPid)).toEqual([]);
      await started.value.close();

      // The same look finds the port a test asks for: it is not blind.
      const desk = await launchFixture();
      expect(listeners(desk.shell.browserPid)).toEqual([desk.shell.browserPid]);
      await desk.stop();
    },
  );

  it('closes every other window a page opens, and goes on', async () => {
    using folder = temporaryFolder();
    using renderer = temporaryFolder();
    writeFileSync(
      join(renderer.path, 'index.html'),
      '<!doctype html><script type="module" src="/page.js"></script>',
    );
    // Without the test's eyes on the window: only what the product itself does may close the others.
    const script = `for (const address of ['/', 'about:blank', 'https://evil.example/', '/']) window.open(address);
      const save = (beats) => window.desk['settings.save']({ language: 'kk', serverUrl: null, beats });
      for (let beats = 1; beats <= 30; beats += 1) await save(beats);`;
    writeFileSync(join(renderer.path, 'page.js'), script);
    const started = await startChromiumShell({
      dataFolder: folder.path,
      rendererFolder: renderer.path,
      version: 'test',
      headless: true,
      // As if the user had clicked each of the links.
      extraBrowserArguments: ['--disable-popup-blocking'],
    });
    if (!started.ok) throw new Error(started.problem.code);
    const beats = () => {
      const path = join(folder.path, 'settings.json');
      return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { beats: number }).beats : 0;
    };
    await expect.poll(beats, { timeout: 10_000 }).toBe(30);
    await started.value.close();
    const log = readFileSync(join(folder.path, 'log', 'desk.log'), 'utf8');
    expect(log.split('target.closed').length - 1).toBe(4);
  });

  describe('prints', () => {
    const html = `<!doctype html><html><head><meta charset="utf-8"><style>
      @font-face { font-family: T; src: url(/fonts/tinos/Tinos_400Regular.ttf) }
      @font-face { font-family: T; font-weight: 700; src: url(/fonts/tinos/Tinos_700Bold.ttf) }
      @page { size: A4; margin: 20mm 10mm 20mm 30mm } body { font: 14pt T }
      </style><script>document.title = 'ran'; document.body.textContent = 'ran'</script></head>
      <body><h1>Қаулы</h1><p>Әділет Ғылым Қазақ Ңң Өтініш Ұсыну Үкім Һһ Іс — ә ғ қ ң ө ұ ү һ і № 5 ₸</p>
      <p>KUPIYA-BASPA</p><img src="https://evil.example/x.png"></body></html>`;

    it.skipIf(!has('pdftotext'))(
      'A4 with all Kazakh letters, tagged, and leaves no trace (needs pdftotext)',
      async () => {
        using folder = temporaryFolder();
        using renderer = temporaryFolder();
        const desk = await launchFixture({
          dataFolder: folder.path,
          rendererFolder: fixtureWithFonts(renderer.path),
        });
        const answers = [];
        for (const title of ['Бірінші', 'Екінші'])
          answers.push(await ask(desk.page, 'print.pdf', { html, language: 'kk', title }));
        expect(filesWith(folder.path, 'KUPIYA-BASPA')).toEqual([]);
        await desk.stop();
        expect(allFiles(folder.path).filter((path) => path.includes('printing'))).toEqual([]);

        mkdirSync(join(renderer.path, 'pdf'));
        const path = join(renderer.path, 'pdf', 'act.pdf');
        const { value } = answers[1] as { value: { content: string } };
        writeFileSync(path, Buffer.from(value.content, 'base64'));
        const text = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }).replaceAll(
          /\s+/g,
          ' ',
        );
        expect(text).toContain(
          'Қаулы Әділет Ғылым Қазақ Ңң Өтініш Ұсыну Үкім Һһ Іс — ә ғ қ ң ө ұ ү һ і № 5 ₸',
        );
        const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
        expect(info).toMatch(/Title:\s+Екінші/);
        expect(info).toMatch(/Tagged:\s+yes/);
        expect(info).toMatch(/Page size:.*A4/);
        const fonts = execFileSync('pdffonts', [path], { encoding: 'utf8' }).trim().split('\n').slice(2);
        expect(fonts.length).toBe(2);
        for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+Tinos.* CID TrueType .* yes yes yes/);
      },
    );
  });
});

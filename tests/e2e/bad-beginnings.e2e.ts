import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChromiumShell } from '#electron/chromium/shell.ts';
import { expect, registerAppeals, test } from './support/office.ts';
import { firstWorkstation } from './support/people.ts';
import { inLanguage, openWorkstation, type Workstation } from './support/workstation.ts';

const titles = ['Ауыз су туралы', 'Жер туралы', 'Жәрдемақы туралы'];

let office: string;
test.beforeAll(async ({ foundedOffice }) => {
  office = mkdtempSync(join(tmpdir(), 'desk-e2e-'));
  cpSync(foundedOffice, office, { recursive: true });
  const station = await openWorkstation({ dataFolder: office });
  await station.door.unlock(firstWorkstation.passphrase);
  await registerAppeals(station, titles);
  await station.desk.stop();
});
test.afterAll(() => rmSync(office, { recursive: true, force: true }));

/** The data of the evening before: an office of three cases. */
const layOut = (dataFolder: string) => cpSync(office, dataFolder, { recursive: true });

async function expectAllCases({ page, door, frame }: Workstation): Promise<void> {
  await door.unlock(firstWorkstation.passphrase);
  await frame.go('cases');
  for (const title of titles)
    await expect(page.getByRole('button', { name: title, exact: true })).toBeVisible();
}

test('a wrong passphrase is refused in one sentence and opens nothing', async ({ dataFolder, start }) => {
  layOut(dataFolder);
  const station = await inLanguage(await start(), 'ru');
  await station.door.unlock('бөтен адамның құпиясөзі');
  await expect(station.page.getByText(station.words.text('errors:KEYS_WRONG_PASSPHRASE'))).toBeVisible();
  await expectAllCases(station);
});

test('a damaged settings file is named, set aside, and costs no case', async ({ start, dataFolder }) => {
  layOut(dataFolder);
  const station = await start();
  await station.door.unlock(firstWorkstation.passphrase);
  await station.frame.go('settings');
  await station.settings.useServer('https://region.invalid');
  await station.desk.stop();
  writeFileSync(join(dataFolder, 'settings.json'), '{"language": "kk", "serverUrl": ');
  const again = await inLanguage(await start(), 'ru');
  await expect(again.page.getByText(again.words.text('errors:SETTINGS_DAMAGED'))).toBeVisible();
  await expectAllCases(again);
});

test('an emptied browser store never looks like a first run: it is rebuilt from the vault', async ({
  start,
  dataFolder,
}) => {
  layOut(dataFolder);
  rmSync(join(dataFolder, 'chromium', 'Default', 'IndexedDB'), { recursive: true });
  await expectAllCases(await inLanguage(await start(), 'ru'));
});

test('a lost vault is filled again from the browser store', async ({ start, dataFolder }) => {
  layOut(dataFolder);
  const vault = join(dataFolder, 'vault');
  rmSync(vault, { recursive: true });
  const again = await start();
  await expectAllCases(again);
  await again.desk.stop();
  expect(existsSync(vault)).toBe(true);
  rmSync(join(dataFolder, 'chromium', 'Default', 'IndexedDB'), { recursive: true });
  await expectAllCases(await inLanguage(await start(), 'ru'));
});

test('a second desk over the same data is refused and the first goes on', async ({ start, dataFolder }) => {
  layOut(dataFolder);
  const station = await start();
  await station.door.unlock(firstWorkstation.passphrase);
  const second = await startChromiumShell({
    dataFolder,
    rendererFolder: join(import.meta.dirname, '..', '..', 'out', 'renderer'),
    version: 'test',
    language: 'kk',
    headless: true,
    places: [],
  });
  expect(second).toMatchObject({ ok: false, problem: { code: 'INSTANCE_ALREADY_RUNNING' } });
  const russian = await inLanguage(station, 'ru');
  await russian.frame.go('cases');
  await expect(station.page.getByRole('button', { name: 'Жер туралы', exact: true })).toBeVisible();
});

test('a browser older than the one that had the data last is refused with guidance', async ({
  dataFolder,
}) => {
  const stamp = join(dataFolder, 'engines.json');
  writeFileSync(stamp, '{"chromium":9999}');
  const older = await startChromiumShell({
    dataFolder,
    rendererFolder: join(import.meta.dirname, '..', '..', 'out', 'renderer'),
    version: 'test',
    language: 'kk',
    headless: true,
    places: [],
  });
  expect(older).toMatchObject({ ok: false, problem: { code: 'ENGINE_OLDER', details: { known: 9999 } } });
  expect(readFileSync(stamp, 'utf8')).toBe('{"chromium":9999}');
});

/** Files below a folder that hold one of the words, in either encoding of the system. */
function filesWith(folder: string, words: readonly string[]): string[] {
  const needles = words.flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return needles.some((needle) => bytes.includes(needle));
    });
}

/** What a bad day does with a word of a case: every channel asked amiss with it, a fault and a broken promise that name it. */
async function spill({ page }: Workstation, canary: string): Promise<void> {
  await page.evaluate(async (word) => {
    const amiss = { language: word, event: word, file: [word], from: word, most: word, place: word };
    const channels = Object.values(window.desk) as ((input: unknown) => Promise<unknown>)[];
    await Promise.all(channels.map((ask) => ask({ ...amiss, [word]: word })));
    dispatchEvent(new ErrorEvent('error', { error: new TypeError(word), message: word }));
    const reason = Object.assign(new Error(word), { name: word });
    dispatchEvent(new PromiseRejectionEvent('unhandledrejection', { promise: Promise.resolve(), reason }));
    await window.desk['print.pdf']({ html: `<p>${word}</p>`, language: 'kk', title: word });
  }, canary);
}

test('no word of a case lies readable anywhere in the data folder', async ({ found, dataFolder }) => {
  const temporary = mkdtempSync(join(tmpdir(), 'desk-temp-'));
  const former = process.env['TMPDIR'];
  process.env['TMPDIR'] = temporary;
  try {
    const canary = 'Құпия Ғажайып Әңгіме Akhmetova 990101300123';
    const station = await found(canary);
    await spill(station, canary);
    await station.desk.stop();
    const words = ['Ғажайып', 'Akhmetova', '990101300123', firstWorkstation.passphrase];
    expect([dataFolder, temporary].flatMap((folder) => filesWith(folder, words))).toEqual([]);
    const log = readFileSync(join(dataFolder, 'log', 'desk.log'), 'utf8');
    expect(log.match(/window\.failed/g)).toHaveLength(2);
    expect(log.match(/call\.malformed/g)?.length).toBeGreaterThan(20);
  } finally {
    if (former === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = former;
    rmSync(temporary, { recursive: true, force: true });
  }
});

// npm run screens: walks the demo office screen by screen and leaves docs/screens/<theme>/<screen>-<language>.png.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seriousFindings } from '../e2e/support/axe.ts';
import { openWorkstation, screensOf, type Workstation } from '../e2e/support/workstation.ts';
import type { Language } from '../e2e/screens/words.ts';
import { stops } from './stops.ts';

const out = join(import.meta.dirname, '..', '..', 'docs', 'screens');
/** All pictures together stay below this, so that a clone stays small. */
const mostBytes = 15_000_000;
const themes = ['light', 'dark'] as const;

const findings: string[] = [];

/** One picture; whatever axe finds serious there, and a screen wider than the window, is told at the end. */
async function take(station: Workstation, theme: string, name: string): Promise<void> {
  const { page, words } = station;
  const picture = `${theme}/${name}-${words.language}`;
  await page.screenshot({ path: join(out, `${picture}.png`), animations: 'disabled' });
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  if (isWide) findings.push(`${picture}: wider than the window`);
  for (const found of await seriousFindings(station)) findings.push(`${picture}: ${found}`);
}

async function tour(door: Workstation, language: Language, theme: (typeof themes)[number]): Promise<void> {
  const station: Workstation = { ...door, ...screensOf(door.page, language) };
  const { page, words } = station;
  await station.frame.switchTo(language);
  await take(station, theme, 'first-run');
  await page.getByRole('button', { name: words.text('demo:open'), exact: true }).click();
  await page.getByRole('button', { name: words.text('demo:leave'), exact: true }).waitFor();
  for (const { name, visit, leave } of stops) {
    try {
      await visit(station);
      await take(station, theme, name);
      await leave?.(station);
    } catch (error) {
      findings.push(`${theme}/${name}-${language}: not reached: ${String(error).split('\n')[0]}`);
      await page.keyboard.press('Escape');
    }
  }
  await page.getByRole('button', { name: words.text('demo:leave'), exact: true }).click();
  await page.getByRole('button', { name: words.text('demo:open'), exact: true }).waitFor();
}

for (const theme of themes) mkdirSync(join(out, theme), { recursive: true });
const dataFolder = mkdtempSync(join(tmpdir(), 'desk-screens-'));
const door = await openWorkstation({ dataFolder });
try {
  for (const theme of themes) {
    // The window follows the system unless it is told otherwise.
    await door.page.emulateMedia({ colorScheme: theme });
    for (const language of ['kk', 'ru'] as const) await tour(door, language, theme);
  }
} finally {
  await door.desk.stop();
  rmSync(dataFolder, { recursive: true, force: true });
}
const pictures = themes.flatMap((theme) =>
  readdirSync(join(out, theme)).map((name) => join(out, theme, name)),
);
// A screen has few colours: with a table of them its picture weighs a third.
execFileSync('/usr/bin/pngquant', ['--force', '--ext', '.png', '256', ...pictures]);
const bytes = pictures.reduce((sum, path) => sum + statSync(path).size, 0);
if (bytes > mostBytes) findings.push(`The pictures weigh ${bytes} bytes.`);
for (const fault of door.faults) findings.push(`The page threw: ${fault}`);
for (const finding of findings) console.log(finding);
console.log(`${pictures.length} pictures, ${(bytes / 1e6).toFixed(1)} MB, ${findings.length} findings`);
process.exitCode = findings.length > 0 ? 1 : 0;

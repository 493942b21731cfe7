import type { Page } from '@playwright/test';
import { seededRandom } from '../contract/travel/kit.ts';
import { firstWorkstation } from '../e2e/support/people.ts';
import type { Workstation } from '../e2e/support/workstation.ts';

type Random = () => number;

const keys = [
  ...['Tab', 'Tab', 'Shift+Tab', 'Enter', 'Enter', 'Escape', 'Space'],
  ...['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'PageDown', 'Home', 'End', 'Backspace'],
  ...['Control+k', 'F1', 'Control+s', 'Control+a', 'Control+z', 'o'],
  ...Array.from({ length: 9 }, (_, at) => `Alt+${at + 1}`),
];
const words = ['су', '№ 12-қ', '31.02.2026', '1', '-', '  ', 'Ә'.repeat(300), '<b>&', '2026', 'Ұзарту'];

const pick = <Item>(random: Random, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)] as Item;

/** The middle of every control in sight, and of whatever lies over it. */
function controlsInSight(page: Page): Promise<{ x: number; y: number }[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'button, input, textarea, [role=option], [role=tab], [role=combobox], label',
      ),
    ]
      .map((each) => each.getBoundingClientRect())
      .filter(({ width, height, top, bottom }) => width * height > 0 && bottom > 0 && top < innerHeight)
      .map(({ left, width, top, height }) => ({ x: left + width / 2, y: top + height / 2 })),
  );
}

/** One thing a monkey does; what it did is told, for whoever reads how it came to a fault. */
async function act({ page }: Workstation, random: Random): Promise<string> {
  const kind = random();
  if (kind < 0.55) {
    const controls = await controlsInSight(page);
    const { x, y } = controls.length > 0 ? pick(random, controls) : { x: random() * 1366, y: random() * 768 };
    await page.mouse.click(x, y);
    return `click ${Math.round(x)},${Math.round(y)}`;
  }
  if (kind < 0.85) {
    const key = pick(random, keys);
    await page.keyboard.press(key);
    return key;
  }
  const text = pick(random, words);
  await page.keyboard.insertText(text);
  return `type ${text.slice(0, 12)}`;
}

/** Whoever locks the desk, by a click or by waiting, is let in again. */
async function comeBackIn({ page, words: texts }: Workstation): Promise<void> {
  const passphrase = page.getByLabel(texts.text('unlock:unlock.passphrase'), { exact: true });
  if (!(await passphrase.isVisible())) return;
  // A list the monkey left open would take the keys.
  await page.keyboard.press('Escape');
  // The desk may be opening just now by an Enter of the monkey's own: then the field goes away under the hand.
  const isTyped = await passphrase.fill(firstWorkstation.passphrase, { timeout: 2_000 }).then(
    () => true,
    () => false,
  );
  if (isTyped) await page.keyboard.press('Enter');
}

/**
 * Random clicks, keys and words for so long, from a seed. Answers how many things were done; throws with the seed and the
 * last of them when the page threw. The window must speak Kazakh when it begins.
 */
export async function letLoose(station: Workstation, seed: number, milliseconds: number): Promise<number> {
  const random = seededRandom(seed);
  const until = performance.now() + milliseconds;
  const done: string[] = [];
  while (performance.now() < until) {
    done.push(await act(station, random));
    if (done.length % 10 === 0) await comeBackIn(station);
    if (station.faults.length > 0)
      throw new Error(
        `seed ${seed}, after ${done.length}: ${station.faults.join('; ')}\n${done.slice(-15).join(' | ')}`,
      );
  }
  return done.length;
}

import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ChannelName } from '#shared/ipc/channels.ts';
import type { Desk } from '#shared/ipc/schemas.ts';
import { launchDesk, type Desk as RunningDesk, type DeskOptions } from '#tests/e2e/support/shell.ts';
import { layFonts } from '#tests/support/lay-fonts.ts';

/** What the fixture page puts on its window. */
export interface FixtureWindow {
  readonly desk: Desk;
  readonly store: { put(row: unknown): Promise<string>; all(): Promise<unknown[]> };
  readonly blocked: string[];
}

export const fixture: string = join(import.meta.dirname, '..', 'fixture');

/** The fixture with the fonts of documents where the real window has them. */
export function fixtureWithFonts(folder: string): string {
  cpSync(fixture, folder, { recursive: true });
  layFonts(join(folder, 'fonts'));
  return folder;
}

export async function launchFixture(options: DeskOptions = {}): Promise<RunningDesk> {
  const desk = await launchDesk({ rendererFolder: fixture, ...options });
  await ready(desk.page);
  return desk;
}

/** Waits until the fixture page has run to its end. */
export async function ready(page: Page): Promise<void> {
  await page.getByText('дайын').waitFor();
}

/** One call of the page to its shell. */
export function ask(page: Page, channel: ChannelName, input: unknown): Promise<unknown> {
  return page.evaluate(
    ([name, value]) =>
      (window as unknown as FixtureWindow).desk[name as 'shell.info'](value as Record<string, never>),
    [channel, input] as const,
  );
}

/**
 * Has the page save record after record, a hundred of them on their way at any time, until the window is gone.
 * @returns how many it was answered for so far
 */
export async function saveForEver(page: Page): Promise<() => number> {
  let answered = 0;
  await page.exposeFunction('tellAnswered', (count: number) => void (answered = count));
  await page.evaluate(() => {
    const { desk, tellAnswered } = window as unknown as FixtureWindow & {
      tellAnswered: (count: number) => Promise<void>;
    };
    const onTheWay = 100;
    const save = async (after: number): Promise<void> => {
      const answer = await desk['vault.append']({ after, records: ['AAAA'] });
      if (!answer.ok) return;
      void tellAnswered(answer.value.count);
      void save(after + onTheWay);
    };
    for (let after = 0; after < onTheWay; after += 1) void save(after);
  });
  return () => answered;
}

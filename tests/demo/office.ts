import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkstation, takePictures, type Workstation } from '../e2e/support/workstation.ts';
import type { Diary } from './report.ts';

/** What the steps of the demo share: where it writes, who sits where, and the diary. */
export interface Demo {
  readonly out: string;
  readonly diary: Diary;
  /** A stick that goes from hand to hand, and the folder the papers are printed into. */
  readonly stick: string;
  readonly papers: string;
  picture(station: Workstation, name: string): Promise<void>;
  /** Of an open dialog, which a change of language would close: in the present language only. */
  pictureAsIs(station: Workstation, name: string): Promise<void>;
  open(name: string): Promise<Workstation>;
}

export function createDemo(out: string, diary: Diary): Demo {
  const stick = join(out, 'work', 'stick');
  const papers = join(out, 'papers');
  for (const folder of [stick, papers, join(out, 'screens')]) mkdirSync(folder, { recursive: true });
  const screens = join(out, 'screens');
  let pictures = 0;
  const numbered = (name: string) => `${String(++pictures).padStart(2, '0')}-${name}`;
  return {
    out,
    diary,
    stick,
    papers,
    picture: (station, name) => takePictures(station, screens, numbered(name)),
    pictureAsIs: async ({ page, words }, name) => {
      await page.screenshot({
        path: join(screens, `${numbered(name)}-${words.language}.png`),
        animations: 'disabled',
      });
    },
    open: (name) =>
      openWorkstation({
        dataFolder: join(out, 'work', name),
        places: [
          { folder: papers, label: 'Құжаттар', kind: 'documents' },
          { folder: stick, label: 'USB', kind: 'removable' },
        ],
      }),
  };
}

/** Stops the demo with a sentence when what was seen is not what the law or the plan says. */
export function expectSame(what: string, seen: unknown, expected: unknown): void {
  if (seen !== expected) throw new Error(`${what}: saw ${String(seen)}, expected ${String(expected)}`);
}

export function expectMentions(what: string, text: string, mention: string): void {
  if (!text.includes(mention)) throw new Error(`${what}: "${text}" does not mention "${mention}"`);
}

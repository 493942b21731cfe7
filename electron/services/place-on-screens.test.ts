import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/support/disk.ts';
import { loadWindowPlace, saveWindowPlace, type WindowPlace } from './window-place.ts';
import { placeOnScreens } from './place-on-screens.ts';

const left = { x: 0, y: 0, width: 1_920, height: 1_040 };
const right = { x: 1_920, y: 0, width: 1_366, height: 728 };
const size = { width: 1_366, height: 700, isMaximized: false };
const at = (x: number, y: number): WindowPlace => ({ x, y, ...size });

describe('the window', () => {
  it.each([
    ['as it was left', at(200, 100), [left]],
    ['on the second screen', at(2_000, 20), [left, right]],
    ['half over the edge, where a hand can still take it', at(1_600, 300), [left]],
  ])('opens %s', (_, kept, screens) => {
    expect(placeOnScreens(kept, screens)).toEqual({ x: kept.x, y: kept.y, width: 1_366, height: 700 });
  });

  it.each([
    ['nothing is kept', undefined, [left]],
    ['its screen was taken away', at(2_000, 20), [left]],
    ['only a corner would show', at(1_800, 300), [left]],
    ['its upper edge would be above the screen', at(200, -60), [left]],
    ['its upper edge would be under the bar of the system', at(200, 1_030), [left]],
    ['there is no screen', at(0, 0), []],
  ])('opens as at the first time where %s', (_, kept, screens) => {
    expect(placeOnScreens(kept, screens)).toBeUndefined();
  });

  it('never opens where no screen shows its upper edge, whatever is kept', () => {
    const number = fc.integer({ min: -5_000, max: 5_000 });
    fc.assert(
      fc.property(number, number, (x, y) => {
        const found = placeOnScreens(at(x, y), [left, right]);
        const isThere = y >= 0 && y < 1_040 && x > -1_366 && x < 3_286;
        expect(found === undefined || isThere).toBe(true);
      }),
    );
  });
});

describe('the place of the window', () => {
  it('is kept from run to run, and a broken file is none', async () => {
    using folder = temporaryFolder();
    expect(await loadWindowPlace(folder.path)).toBeUndefined();
    await saveWindowPlace(folder.path, at(7, 8));
    expect(await loadWindowPlace(folder.path)).toEqual(at(7, 8));
    for (const broken of ['{', '{"x":1}', '{"x":1e99,"y":0,"width":1,"height":1,"isMaximized":false}']) {
      writeFileSync(join(folder.path, 'window.json'), broken);
      expect(await loadWindowPlace(folder.path)).toBeUndefined();
    }
  });
});

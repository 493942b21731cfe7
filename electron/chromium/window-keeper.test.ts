import { expect, it } from 'vitest';
import { placeAfter } from './window-keeper.ts';

const left = { left: 40, top: 30, width: 1_200, height: 700 };
const place = { x: 40, y: 30, width: 1_200, height: 700 };

it('a window that fills the screen or lies in the task bar keeps the place it comes back to', () => {
  const seen = placeAfter(undefined, { ...left, windowState: 'normal' });
  expect(seen).toEqual({ ...place, isMaximized: false });
  const filling = placeAfter(seen, {
    left: 0,
    top: 0,
    width: 1_920,
    height: 1_080,
    windowState: 'maximized',
  });
  expect(filling).toEqual({ ...place, isMaximized: true });
  expect(placeAfter(filling, { ...left, windowState: 'minimized' })).toEqual(filling);
  expect(placeAfter(filling, left)).toEqual({ ...place, isMaximized: false });
});

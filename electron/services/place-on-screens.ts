import type { WindowPlace } from './window-place.ts';

/** In the pixels of the desktop. */
export type Rectangle = Omit<WindowPlace, 'isMaximized'>;

/** So much of the upper edge must be on one screen for a hand to take hold of the window, in pixels. */
const hold = { width: 200, height: 32 };

function overlap(a: Rectangle, b: Rectangle): { width: number; height: number } {
  return {
    width: Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
    height: Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
  };
}

function canBeHeld(edge: Rectangle, screen: Rectangle): boolean {
  const { width, height } = overlap(edge, screen);
  return width >= hold.width && height >= hold.height;
}

/**
 * Where the window opens: as it was left, if a screen that is there now shows enough of it; where the screen was taken
 * away, as at the first time.
 * @param screens the parts of each screen that the bars of the system leave free
 */
export function placeOnScreens(
  kept: WindowPlace | undefined,
  screens: readonly Rectangle[],
): Rectangle | undefined {
  if (kept === undefined) return undefined;
  const { x, y, width, height } = kept;
  const edge = { x, y, width, height: hold.height };
  return screens.some((screen) => canBeHeld(edge, screen)) ? { x, y, width, height } : undefined;
}

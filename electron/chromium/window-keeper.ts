import { placeOnScreens } from '../services/place-on-screens.ts';
import { loadWindowPlace, saveWindowPlace, type WindowPlace } from '../services/window-place.ts';
import { unlessGone, type DevTools } from './devtools.ts';
import type { Commands } from './protocol.ts';
import type { Target } from './targets.ts';

/** The browser tells nobody that its window was moved, and a closed window cannot be asked any more. In milliseconds. */
const lookEvery = 2_000;

type Bounds = Commands['Browser.getWindowForTarget']['result']['bounds'];

/** What is known of the place of a window after it was seen so; one that fills the screen comes back to its place before. */
export function placeAfter(last: WindowPlace | undefined, bounds: Bounds): WindowPlace | undefined {
  const { left = 0, top = 0, width = 0, height = 0, windowState = 'normal' } = bounds;
  if (windowState === 'minimized') return last;
  const isMaximized = windowState !== 'normal';
  return isMaximized && last ? { ...last, isMaximized } : { x: left, y: top, width, height, isMaximized };
}

/**
 * Keeps the place of the window from run to run, in the same file as the Electron shell: the browser's own memory of it is
 * stripped with its profile. A browser that does not answer these questions opens its window where it likes.
 */
export class WindowKeeper {
  readonly #devtools: DevTools;
  readonly #target: Target;
  readonly #dataFolder: string;
  #last: WindowPlace | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(devtools: DevTools, target: Target, dataFolder: string) {
    this.#devtools = devtools;
    this.#target = target;
    this.#dataFolder = dataFolder;
  }

  /** Puts the window where it was left, if a screen that is there shows it; from then on it is looked after. */
  async restore(): Promise<void> {
    const kept = await loadWindowPlace(this.#dataFolder);
    if (kept) await unlessGone(this.#put(kept));
    await this.look();
    this.#timer = setInterval(() => void this.look(), lookEvery).unref();
  }

  async look(): Promise<void> {
    await unlessGone(this.#look());
  }

  /** Writes down where the window was last seen. A disk that does not take it costs a window at its usual place. */
  async keep(): Promise<void> {
    clearInterval(this.#timer);
    if (this.#last) await saveWindowPlace(this.#dataFolder, this.#last);
  }

  async #look(): Promise<void> {
    const { targetId } = this.#target;
    const { bounds } = await this.#devtools.send('Browser.getWindowForTarget', { targetId });
    this.#last = placeAfter(this.#last, bounds);
  }

  async #put(kept: WindowPlace): Promise<void> {
    const { targetId, sessionId } = this.#target;
    const { windowId } = await this.#devtools.send('Browser.getWindowForTarget', { targetId });
    const { screenInfos } = await this.#devtools.send('Emulation.getScreenInfos', {}, sessionId);
    const screens = screenInfos.map(
      ({ availLeft: x, availTop: y, availWidth: width, availHeight: height }) => ({
        ...{ x, y, width, height },
      }),
    );
    const place = placeOnScreens(kept, screens);
    if (place) {
      const { x: left, y: top, width, height } = place;
      await this.#devtools.send('Browser.setWindowBounds', {
        windowId,
        bounds: { left, top, width, height },
      });
      this.#last = kept;
    }
    if (kept.isMaximized)
      await this.#devtools.send('Browser.setWindowBounds', {
        windowId,
        bounds: { windowState: 'maximized' },
      });
  }
}

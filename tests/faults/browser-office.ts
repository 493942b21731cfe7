import { setTimeout as wait } from 'node:timers/promises';
import { startMortalDesk, type MortalDesk } from '../e2e/support/mortal-desk.ts';
import { demoOffice, districtProsecutor, firstWorkstation } from '../e2e/support/people.ts';
import { screensOf } from '../e2e/support/workstation.ts';
import type { Dice } from './dice.ts';
import type { Outcome } from './fault.ts';

/** The longest a registration took from the press to its page on a busy machine, in milliseconds; a kill falls anywhere in it. */
const savingTakes = 1_200;

type Screens = ReturnType<typeof screensOf>;

type Running = Screens & {
  readonly desk: MortalDesk;
  /** Of what was saved: how many are looked for for the first time, and how many are not there. */
  readonly found: Outcome;
};

/** An office in a real browser, through several starts. */
export class BrowserOffice {
  readonly dataFolder: string;
  /** Titles the window called saved. */
  readonly saved: string[] = [];
  #isFounded = false;
  #lookedFor = 0;
  #titles = 0;

  constructor(dataFolder: string) {
    this.dataFolder = dataFolder;
  }

  /**
   * Founds the office, or opens it and looks for everything that was saved. Where the desk offers to build its window's
   * copy anew, it is told to and opened again, as it asks.
   */
  async start(): Promise<Running> {
    const desk = await startMortalDesk(this.dataFolder);
    try {
      const screens = await this.#enter(desk);
      if (screens) return { ...screens, desk, found: await this.#lookForAll(screens, desk) };
    } catch (error) {
      await desk.kill('both');
      throw error;
    }
    await desk.kill('both');
    return this.start();
  }

  /** Registers and waits until the window calls it saved. */
  async save({ desk, frame, register }: Running): Promise<void> {
    const title = this.#newTitle();
    await frame.go('register');
    await register.appeal({ title, source: 'reception', received: '2026-04-27', language: 'kk' });
    await headingOf(desk, title).waitFor();
    this.saved.push(title);
  }

  /**
   * Registers without waiting for an answer and comes back at a random moment of the saving; it counts as saved from when
   * the window calls it so.
   * @returns `told` resolves, once the window is gone or says so, with whether it was called saved
   */
  async saveUntilAnyMoment(
    { desk, frame, register }: Running,
    dice: Dice,
  ): Promise<{ told: Promise<boolean> }> {
    const title = this.#newTitle();
    await frame.go('register');
    await register.fill({
      ...{ matter: 'appeal', title, source: 'reception' },
      ...{ dates: { on: '2026-04-27' }, words: { language: 'kk' } },
    });
    const told = headingOf(desk, title)
      .waitFor()
      .then(
        () => this.saved.push(title) > 0,
        () => false,
      );
    await register.submit();
    await wait(dice.between(0, savingTakes));
    return { told };
  }

  #newTitle(): string {
    return `Жолданым ${String((this.#titles += 1)).padStart(3, '0')}`;
  }

  /** @returns nothing where the window's copy did not open and will be built anew at the next start */
  async #enter({ page }: MortalDesk): Promise<Screens | undefined> {
    page.setDefaultTimeout(30_000);
    // Rows out of sight are not drawn: a screen on which all of them stand.
    await page.setViewportSize({ width: 1_366, height: 6_000 });
    const screens = screensOf(page, 'kk');
    const { door, words } = screens;
    if (this.#isFounded) await door.unlock(firstWorkstation.passphrase);
    else await door.found({ office: demoOffice, person: districtProsecutor, secret: firstWorkstation });
    this.#isFounded = true;
    const sections = page.getByRole('navigation', { name: words.text('app:navigation.label') });
    const rebuild = page.getByRole('button', { name: words.text('backup:rebuild.button'), exact: true });
    await sections.or(rebuild).waitFor();
    if (await sections.isVisible()) return screens;
    await rebuild.click();
    await page.getByText(words.text('backup:rebuild.ready')).waitFor();
    return undefined;
  }

  async #lookForAll({ frame }: Screens, { page }: MortalDesk): Promise<Outcome> {
    await frame.go('cases');
    const shown = this.saved.map((title) => page.getByRole('button', { name: title, exact: true }));
    const lost = (await Promise.all(shown.map(isShown))).filter((there) => !there).length;
    const acknowledged = this.saved.length - this.#lookedFor;
    this.#lookedFor = this.saved.length;
    return { acknowledged, lost };
  }
}

const headingOf = ({ page }: MortalDesk, name: string) => page.getByRole('heading', { level: 1, name });

const isShown = (button: { waitFor(): Promise<void> }) =>
  button.waitFor().then(
    () => true,
    () => false,
  );

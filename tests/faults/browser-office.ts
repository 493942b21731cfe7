import { setTimeout as wait } from 'node:timers/promises';
import { startMortalDesk, type MortalDesk } from '../e2e/support/mortal-desk.ts';
import { demoOffice, districtProsecutor, firstWorkstation } from '../e2e/support/people.ts';
import { screensOf } from '../e2e/support/workstation.ts';
import type { Dice } from './dice.ts';
import type { Outcome } from './fault.ts';

/** The longest a registration took from the press to its page on a busy machine, in milliseconds; a kill falls anywhere in it. */
const savingTakes = 1_200;

type Running = ReturnType<typeof screensOf> & {
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

  /** Founds the office, or opens it and looks for everything that was saved. */
  async start(): Promise<Running> {
    const desk = await startMortalDesk(this.dataFolder);
    try {
      return await this.#open(desk);
    } catch (error) {
      await desk.kill('both');
      throw error;
    }
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

  async #open(desk: MortalDesk): Promise<Running> {
    desk.page.setDefaultTimeout(30_000);
    // Rows out of sight are not drawn: a screen on which all of them stand.
    await desk.page.setViewportSize({ width: 1_366, height: 6_000 });
    const screens = screensOf(desk.page, 'kk');
    if (this.#isFounded) await screens.door.unlock(firstWorkstation.passphrase);
    else
      await screens.door.found({ office: demoOffice, person: districtProsecutor, secret: firstWorkstation });
    this.#isFounded = true;
    await screens.frame.go('cases');
    const shown = this.saved.map((title) => desk.page.getByRole('button', { name: title, exact: true }));
    const lost = (await Promise.all(shown.map(isShown))).filter((there) => !there).length;
    const acknowledged = this.saved.length - this.#lookedFor;
    this.#lookedFor = this.saved.length;
    return { ...screens, desk, found: { acknowledged, lost } };
  }
}

const headingOf = ({ page }: MortalDesk, name: string) => page.getByRole('heading', { level: 1, name });

const isShown = (button: { waitFor(): Promise<void> }) =>
  button.waitFor().then(
    () => true,
    () => false,
  );

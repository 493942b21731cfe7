import type { Page } from '@playwright/test';
import { Form } from './form.ts';
import type { Words } from './words.ts';

/** Backups: the tab of the settings, and the way back from one at the door. */
export class BackupScreen {
  readonly #page: Page;
  readonly #words: Words;
  readonly #form: Form;

  constructor(page: Page, words: Words) {
    this.#page = page;
    this.#words = words;
    this.#form = new Form(page);
  }

  async openTab(): Promise<void> {
    await this.#page.getByRole('tab', { name: this.#words.text('settings:tabs.backup') }).click();
  }

  async sendTo(place: string): Promise<void> {
    await this.#form.choose(this.#text('place.label'), place);
  }

  /** Makes a backup and tries it out. */
  async makeAndDrill(): Promise<void> {
    await this.#form.press(this.#text('run.button'));
    await this.#page.getByText(this.#text('done.backup')).waitFor();
    await this.#form.press(this.#text('drill.button'));
    await this.#page.getByText(this.#text('done.drill')).waitFor();
  }

  /** At the door: the newest backup gives what neither copy has, as soon as somebody has unlocked. */
  async takeWhatIsLacking(): Promise<void> {
    await this.#chooseNewest();
    await this.#form.press(this.#text('lend.button'));
    await this.#page.getByText(this.#text('lend.ready')).waitFor();
  }

  /** On a new computer: the door is asked for a backup first. */
  async askForRestore(): Promise<void> {
    await this.#form.press(this.#text('restore.atDoor'));
  }

  /** At the door: the newest backup of a place takes the data's place at the next start. */
  async restoreNewest(): Promise<void> {
    await this.#chooseNewest();
    await this.#form.press(this.#text('restore.button'));
    await this.#page.getByText(this.#text('restore.ready')).waitFor();
  }

  async #chooseNewest(): Promise<void> {
    await this.#page.getByRole('combobox', { name: this.#text('restore.which') }).click();
    await this.#page.getByRole('option').first().click();
  }

  #text(path: string): string {
    return this.#words.text(`backup:${path}`);
  }
}

import type { Locator, Page } from '@playwright/test';
import { Form } from './form.ts';
import type { Words } from './words.ts';

/** The way to the region and to the other workstations, by line and by stick. */
export class SyncScreen {
  readonly #page: Page;
  readonly #words: Words;

  constructor(page: Page, words: Words) {
    this.#page = page;
    this.#words = words;
  }

  /** Takes this workstation into the region and waits until the server has answered. */
  async enrol({ serverUrl, code }: { serverUrl: string; code: string }): Promise<void> {
    await this.#askEnrolment({ serverUrl, code });
    await this.#panel('enrol.title').waitFor({ state: 'detached' });
    await this.rested();
  }

  /** Tries a code that is refused; answers the words of the refusal. */
  async enrolRefused(given: { serverUrl: string; code: string }): Promise<string> {
    await this.#askEnrolment(given);
    return this.#panel('enrol.title').getByRole('alert').first().innerText();
  }

  /** Asks for a round now and waits until it has ended well. */
  async syncNow(): Promise<void> {
    await this.#press('now');
    await this.rested();
  }

  /** Asks for a round now that fails; answers why. */
  async syncRefused(): Promise<string> {
    await this.#press('now');
    return this.link().getByRole('alert').first().innerText();
  }

  /** Waits until the line rests: the last round ended well. */
  async rested(): Promise<void> {
    await this.link().getByText(this.#text('link.resting'), { exact: true }).waitFor();
  }

  /** Waits until receipts have named everything. */
  async delivered(): Promise<void> {
    await this.outbox().getByText(this.#text('outbox.empty'), { exact: true }).waitFor();
  }

  link(): Locator {
    return this.#panel('link.title');
  }

  outbox(): Locator {
    return this.#panel('outbox.title');
  }

  devices(): Locator {
    return this.#panel('devices.title');
  }

  /** Writes a bundle to a place (the one offered when none is named); answers where it lies. */
  async writeBundle(place?: string): Promise<string> {
    await this.#choosePlace(place);
    const written = this.#stick().getByRole('alert');
    await this.#stick()
      .getByRole('button', { name: this.#text('stick.write'), exact: true })
      .click();
    await written.waitFor();
    return written.innerText();
  }

  /** Looks into a bundle without taking it; answers the dialog. The newest one when none is named. */
  async look({ place, name }: { place?: string; name?: string } = {}): Promise<Locator> {
    await this.#choosePlace(place);
    await this.#stick()
      .getByRole('button', { name: this.#text('stick.again'), exact: true })
      .click();
    const lookAt =
      name === undefined
        ? new RegExp(`^${this.#text('stick.lookAt')}`)
        : this.#words.text('sync:stick.lookAt', { name });
    await this.#stick().getByRole('button', { name: lookAt }).first().click();
    const dialog = this.#page.getByRole('dialog');
    await dialog
      .getByRole('button', { name: this.#text('bundle.take'), exact: true, disabled: false })
      .waitFor();
    return dialog;
  }

  /** Takes the bundle that was looked into, and closes; answers what it brought. */
  async take(dialog: Locator): Promise<string> {
    await dialog.getByRole('button', { name: this.#text('bundle.take'), exact: true }).click();
    const brought = await dialog.getByRole('alert').first().innerText();
    await dialog
      .getByRole('button', { name: this.#words.text('ui:dialog.close'), exact: true })
      .last()
      .click();
    await dialog.waitFor({ state: 'detached' });
    return brought;
  }

  async #askEnrolment({ serverUrl, code }: { serverUrl: string; code: string }): Promise<void> {
    const form = new Form(this.#page, this.#panel('enrol.title'));
    await form.type(this.#text('enrol.address'), serverUrl);
    await form.type(this.#text('enrol.code'), code);
    await form.press(this.#text('enrol.confirm'));
  }

  async #choosePlace(place: string | undefined): Promise<void> {
    if (place !== undefined)
      await new Form(this.#page, this.#stick()).choose(this.#text('stick.place'), place);
  }

  async #press(key: string): Promise<void> {
    await this.#page
      .getByRole('main')
      .getByRole('button', { name: this.#text(key), exact: true })
      .click();
  }

  #stick(): Locator {
    return this.#panel('stick.title');
  }

  #panel(title: string): Locator {
    return this.#page.getByRole('region', { name: this.#text(title), exact: true });
  }

  #text(path: string): string {
    return this.#words.text(`sync:${path}`);
  }
}

import type { Locator, Page } from '@playwright/test';
import { capitalised } from '#shared/kernel/capitalised.ts';
import { Form } from './form.ts';
import type { Words } from './words.ts';

/** The way of a paper that has its number: how it was signed, whether it came back, what its addressee answered. */
export class PaperWay {
  readonly #page: Page;
  readonly #words: Words;

  constructor(page: Page, words: Words) {
    this.#page = page;
    this.#words = words;
  }

  /** What is known of it, line by line. */
  known(): Locator {
    return this.#page.getByRole('region', { name: this.text('service.title'), exact: true });
  }

  /** The papers that the law offers next, each begun by a button. */
  offered(): Locator {
    return this.#page
      .getByRole('region', { name: this.text('next.title'), exact: true })
      .getByRole('listitem')
      .getByRole('button');
  }

  beginSigning(): Promise<Locator> {
    return this.#begin(this.text('sign.action'), this.text('sign.title'));
  }

  beginReturn(): Promise<Locator> {
    return this.#begin(this.text('return.action'), this.text('return.title'));
  }

  /** @param fact what the addressee did, e.g. `considered` */
  beginAnswer(fact: string): Promise<Locator> {
    const name = this.#words.text(`legal:fact.${fact}`);
    return this.#begin(name, name);
  }

  async giveBack({ on, reason }: { on: string; reason: string }): Promise<void> {
    const dialog = await this.beginReturn();
    const form = new Form(this.#page, dialog);
    await form.date(this.text('return.date'), on);
    await form.choose(this.text('return.reason'), capitalised(this.text(`returnReason.${reason}`)));
    await form.press(this.text('return.confirm'));
    await dialog.waitFor({ state: 'detached' });
  }

  async considered({ on, outcome }: { on: string; outcome: string }): Promise<void> {
    const dialog = await this.beginAnswer('considered');
    const form = new Form(this.#page, dialog);
    const particular = (name: string) => this.#words.text(`legal:particular.${name}`);
    await form.date(particular('on'), on);
    await form.choose(particular('outcome'), capitalised(this.#words.text(`legal:word.outcome.${outcome}`)));
    await form.press(this.text('service.record'));
    await dialog.waitFor({ state: 'detached' });
  }

  /** Keeps the paper as it was signed by hand and sealed. */
  async scan(name: string, buffer: Buffer): Promise<void> {
    await this.known()
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/pdf', buffer });
  }

  text(path: string, values: Record<string, string> = {}): string {
    return this.#words.text(`act-screens:${path}`, values);
  }

  async #begin(action: string, title: string): Promise<Locator> {
    await this.known().getByRole('button', { name: action, exact: true }).click();
    const dialog = this.#page.getByRole('dialog', { name: title, exact: true });
    await dialog.waitFor();
    return dialog;
  }
}

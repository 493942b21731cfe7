import type { Locator, Page } from '@playwright/test';
import type { Words } from './words.ts';

/** How the workstation stands, and the file for support. */
export class HealthScreen {
  readonly #page: Page;
  readonly #words: Words;

  constructor(page: Page, words: Words) {
    this.#page = page;
    this.#words = words;
  }

  async openTab(): Promise<void> {
    await this.#page.getByRole('tab', { name: this.#words.text('settings:tabs.health') }).click();
    await this.#page.getByRole('table', { name: this.#text('table') }).waitFor();
  }

  /** The line of what was looked at, e.g. `copies`. */
  row(check: string): Locator {
    return this.#page.getByRole('row').filter({
      has: this.#page.getByRole('rowheader', { name: this.#text(`checks.${check}`), exact: true }),
    });
  }

  /** Makes the file and answers with what is shown of it: all of it. */
  async makeSupport(): Promise<string> {
    await this.#page.getByRole('button', { name: this.#text('support.make') }).click();
    return (await this.#page.getByRole('region', { name: this.#text('support.text') }).textContent()) ?? '';
  }

  async writeSupport(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#text('support.write') }).click();
    await this.#page.getByText(this.#text('support.written'), { exact: true }).first().waitFor();
  }

  #text(path: string): string {
    return this.#words.text(`health:${path}`);
  }
}

import type { Page } from '@playwright/test';
import type { Language, Words } from './words.ts';

export type Section =
  | 'today'
  | 'cases'
  | 'journals'
  | 'statistics'
  | 'library'
  | 'register'
  | 'directories'
  | 'sync'
  | 'settings';

/** What stands around every screen of an open office. */
export class FrameScreen {
  readonly #page: Page;
  readonly #words: Words;

  constructor(page: Page, words: Words) {
    this.#page = page;
    this.#words = words;
  }

  async go(section: Section): Promise<void> {
    await this.#page
      .getByRole('navigation', { name: this.#words.text('app:navigation.label') })
      .getByRole('button', { name: new RegExp(`^${this.#words.text(`app:navigation.${section}`)}`) })
      .click();
  }

  /** Works from either language; page objects made for the other language are of no use afterwards. */
  async switchTo(language: Language): Promise<void> {
    await this.#page
      .getByRole('button', { name: this.#words.text(`app:language.${language}`), exact: true })
      .click();
    await this.#page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
  }

  async lock(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#words.text('app:header.lock') }).click();
  }
}

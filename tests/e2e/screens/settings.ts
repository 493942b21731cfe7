import type { Locator, Page } from '@playwright/test';
import { Form } from './form.ts';
import type { Language, Words } from './words.ts';

/** What this workstation is set to, and whose it is. */
export class SettingsScreen {
  readonly #page: Page;
  readonly #words: Words;

  constructor(page: Page, words: Words) {
    this.#page = page;
    this.#words = words;
  }

  /** Page objects made for the other language are of no use afterwards. */
  async speak(language: Language): Promise<void> {
    await new Form(this.#page, this.#page.getByRole('main')).pick(
      this.#text('language.label'),
      this.#text(`language.${language}`),
    );
    await this.#page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
  }

  /** Says where the regional server is and waits until the shell has kept it. */
  async useServer(address: string): Promise<void> {
    const form = new Form(this.#page, this.#page.getByRole('form', { name: this.#text('server.title') }));
    await form.type(this.#text('server.label'), address);
    await form.press(this.#text('server.save'));
    await this.#page.getByText(this.#text('server.saved'), { exact: true }).first().waitFor();
  }

  /** A panel by the key of its title: `workstation`, `office`, `program`. */
  panel(name: 'workstation' | 'office' | 'program'): Locator {
    return this.#page.getByRole('region', { name: this.#text(`${name}.title`), exact: true });
  }

  #text(path: string): string {
    return this.#words.text(`settings:${path}`);
  }
}

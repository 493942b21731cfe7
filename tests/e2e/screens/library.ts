import type { Locator, Page } from '@playwright/test';
import { Form } from './form.ts';
import type { Words } from './words.ts';

/** The law library: bringing a text, reading it, laying editions side by side. */
export class LibraryScreen {
  readonly #page: Page;
  readonly #words: Words;

  constructor(page: Page, words: Words) {
    this.#page = page;
    this.#words = words;
  }

  /** Chooses a file; the dialog that says what was read in it is open afterwards. */
  async choose(name: string, buffer: Buffer): Promise<Locator> {
    await this.#page
      .getByRole('main')
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    const dialog = this.#page.getByRole('dialog', { name: this.text('add.title'), exact: true });
    await dialog.waitFor();
    return dialog;
  }

  /** Keeps what the open dialog shows, as the edition of a day. */
  async keep(dialog: Locator, edition?: string): Promise<void> {
    const form = new Form(this.#page, dialog);
    if (edition !== undefined) await form.date(this.text('field.edition'), edition);
    await form.press(this.text('add.confirm'));
    await dialog.waitFor({ state: 'detached' });
  }

  /** Opens a text of the list; of several editions the newest, which stands above. */
  async open(title: string): Promise<void> {
    await this.#page.getByRole('main').getByRole('button', { name: title, exact: true }).first().click();
    await this.paper().waitFor();
  }

  /** The text itself. */
  paper(): Locator {
    return this.#page.getByRole('region', { name: this.text('text'), exact: true });
  }

  async search(words: string): Promise<Locator> {
    await this.#page.getByLabel(this.text('search.label'), { exact: true }).fill(words);
    const found = this.#page.getByRole('navigation', { name: this.text('search.found'), exact: true });
    await found.waitFor();
    return found;
  }

  /** Nothing is looked for: the contents are there again. */
  async endSearch(): Promise<void> {
    await this.#page.getByLabel(this.text('search.label'), { exact: true }).fill('');
    await this.contents().waitFor();
  }

  contents(): Locator {
    return this.#page.getByRole('navigation', { name: this.text('contents.title'), exact: true });
  }

  async compare(): Promise<Locator> {
    await this.#page.getByRole('button', { name: this.text('compare.open'), exact: true }).click();
    const compared = this.#page.getByRole('region', { name: this.text('compare.title'), exact: true });
    await compared.getByRole('heading', { level: 3 }).first().waitFor();
    return compared;
  }

  async toList(): Promise<void> {
    await this.#page.getByRole('button', { name: this.text('toList'), exact: true }).click();
  }

  text(key: string, values: Record<string, string | number> = {}): string {
    return this.#words.text(`library:${key}`, values);
  }
}

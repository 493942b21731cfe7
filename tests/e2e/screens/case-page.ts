import type { Locator, Page } from '@playwright/test';
import { capitalised } from '#shared/kernel/capitalised.ts';
import { Form, typedDate } from './form.ts';
import type { Words } from './words.ts';

/** Particulars of a fact by their kind, each under the name the law gives it. */
export interface FactEntry {
  dates?: Readonly<Record<string, string>>;
  /** Roles: `{ by: 'districtProsecutor' }`. */
  roles?: Readonly<Record<string, string>>;
  flags?: Readonly<Record<string, boolean>>;
  /** One of the words the law gives: `{ language: 'kk' }`. */
  words?: Readonly<Record<string, string>>;
  /** What is typed freely. */
  texts?: Readonly<Record<string, string>>;
}

/** One case: its terms, its facts and what may be done next. */
export class CaseScreen {
  readonly #page: Page;
  readonly #words: Words;

  constructor(page: Page, words: Words) {
    this.#page = page;
    this.#words = words;
  }

  redirect(on: string): Promise<void> {
    return this.record('redirected', { dates: { on } });
  }

  extend({
    on,
    until,
    by,
    reasoned = true,
  }: {
    on: string;
    until: string;
    by?: string;
    reasoned?: boolean;
  }): Promise<void> {
    return this.record('extended', {
      dates: { on, until },
      flags: { reasoned },
      ...(by !== undefined && { roles: { by } }),
    });
  }

  /** Records a fact and waits until it is saved. */
  async record(fact: string, entry: FactEntry): Promise<void> {
    const dialog = await this.begin(fact, entry);
    await dialog.getByRole('button', { name: this.#words.text('case-page:record'), exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** Tries to record a fact that the law refuses; answers the words of the refusal and leaves the dialog open. */
  async recordRefused(fact: string, entry: FactEntry): Promise<string> {
    const dialog = await this.begin(fact, entry);
    await dialog.getByRole('button', { name: this.#words.text('case-page:record'), exact: true }).click();
    return dialog.getByRole('alert').first().innerText();
  }

  /** In the dialog of a refusal: decides otherwise, with a reason. */
  async overrideWith(reason: string): Promise<void> {
    const dialog = this.#page.getByRole('dialog');
    await new Form(this.#page, dialog).type(this.#words.text('legal:problem.reason'), reason);
    await dialog.getByRole('button', { name: this.#words.text('legal:problem.override') }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** Opens the dialog of a fact and fills it. */
  async begin(fact: string, { dates, roles, flags, words, texts }: FactEntry): Promise<Locator> {
    await this.#region('actions.title')
      .getByRole('button', { name: this.#fact(fact), exact: true })
      .click();
    const dialog = this.#page.getByRole('dialog', { name: this.#fact(fact) });
    const form = new Form(this.#page, dialog);
    for (const [name, date] of Object.entries(dates ?? {})) await form.date(this.#particular(name), date);
    for (const [name, role] of Object.entries(roles ?? {}))
      await form.choose(this.#particular(name), this.#words.text(`legal:role.${role}`));
    for (const [name, word] of Object.entries(words ?? {}))
      await form.choose(
        this.#particular(name),
        capitalised(this.#words.text(`legal:word.${name}.${word.replaceAll('.', '-')}`)),
      );
    for (const [name, text] of Object.entries(texts ?? {})) await form.type(this.#particular(name), text);
    for (const [name, flag] of Object.entries(flags ?? {}))
      await form.pick(this.#particular(name), this.#words.text(flag ? 'legal:yes' : 'legal:no'));
    return dialog;
  }

  /** A term of the case by the ID of the specification. */
  term(spec: string): Locator {
    return this.#region('terms.title').getByRole('article', { name: this.#termName(spec), exact: true });
  }

  /** The due day of a term as it is shown, turned back into yyyy-mm-dd; undefined where no day is shown. */
  async dueOf(spec: string): Promise<string | undefined> {
    const text = await this.term(spec).first().innerText();
    return /^(\d{2})\.(\d{2})\.(\d{4})$/m.exec(text)?.[0].split('.').reverse().join('-');
  }

  async isDue(spec: string, date: string): Promise<boolean> {
    return (await this.term(spec).first().innerText()).includes(typedDate(date));
  }

  /** Opens the day-by-day count of a term and answers its last running number. */
  async why(spec: string): Promise<number> {
    const term = this.term(spec).first();
    await term.getByRole('button', { name: this.#words.text('legal:term.why') }).click();
    const cells = await term.getByRole('table').getByRole('cell').allInnerTexts();
    const numbers = cells.map((cell) => Number(/\n(\d+)$/.exec(cell.trim())?.[1] ?? 0));
    return Math.max(0, ...numbers);
  }

  /** Prints the calculation sheets of a term whose count is open, in both languages; answers where they lie. */
  async printSheet(spec: string): Promise<string[]> {
    const text = (key: string) => this.#words.text(`case-page:sheet.${key}`);
    await this.term(spec)
      .first()
      .getByRole('button', { name: text('action'), exact: true })
      .click();
    const dialog = this.#page.getByRole('dialog', { name: text('title'), exact: true });
    await dialog.getByRole('button', { name: text('confirm'), exact: true }).click();
    const files = dialog.getByRole('list', { name: this.#words.text('legal:print.written'), exact: true });
    await files.waitFor();
    const shown = await files.getByRole('listitem').allInnerTexts();
    await this.#page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    return shown;
  }

  /** The facts of the case as shown, one line each. */
  facts(): Locator {
    return this.#region('facts.title').getByRole('listitem');
  }

  /** The newest entries of the case's history as shown, the newest first. */
  history(): Locator {
    return this.#region('history.title').getByRole('listitem');
  }

  /** Settles the first open conflict: the decision of that place (0 is the first recorded) stands from now on. */
  async settleConflict({ choose, reason }: { choose: number; reason: string }): Promise<void> {
    const title = this.#words.text('cases:conflict.title');
    const panel = this.#page.getByRole('region', { name: title, exact: true });
    await panel.getByRole('radio').nth(choose).check();
    await new Form(this.#page, panel).type(this.#words.text('cases:conflict.reason'), reason);
    await panel.getByRole('button', { name: this.#words.text('cases:conflict.settle'), exact: true }).click();
    await panel.waitFor({ state: 'detached' });
  }

  #region(title: string): Locator {
    return this.#page.getByRole('region', { name: this.#words.text(`case-page:${title}`), exact: true });
  }

  #fact(name: string): string {
    return this.#words.text(`legal:fact.${name}`);
  }

  #particular(name: string): string {
    return this.#words.text(`legal:particular.${name}`);
  }

  #termName(spec: string): string {
    return this.#words.text(`law:terms.${spec}.name`);
  }
}

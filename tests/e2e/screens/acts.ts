import type { Locator, Page } from '@playwright/test';
import type { ActDefinition } from '#shared/acts/act.ts';
import { valuesOf } from '#shared/acts/act-values.ts';
import type { ActFields, Field, FieldKind, FieldValue } from '#shared/acts/field.ts';
import type { Bilingual } from '#shared/documents/language.ts';
import { isTitledLaw, lawUnits, type LawReference } from '#shared/documents/laws.ts';
import { allHold } from '#shared/documents/values.ts';
import { capitalised } from '#shared/kernel/capitalised.ts';
import { Form } from './form.ts';
import type { Language, Words } from './words.ts';

/** The act of a case: its draft, its two papers, and its way to the addressee. */
export class ActScreen {
  readonly #page: Page;
  readonly #words: Words;

  constructor(page: Page, words: Words) {
    this.#page = page;
    this.#words = words;
  }

  /** On a case that is no act itself: begins an act of its own matter. Waits until its draft is open. */
  async begin(act: ActDefinition, title: string): Promise<void> {
    await this.#page.getByRole('button', { name: this.#text('new.action'), exact: true }).click();
    const dialog = this.#dialog('new.title');
    await dialog.getByRole('radio', { name: act.texts[this.#words.language].name, exact: true }).check();
    await new Form(this.#page, dialog).type(this.#text('new.caseTitle'), title);
    await dialog.getByRole('button', { name: this.#text('new.open'), exact: true }).click();
    await this.form().waitFor();
  }

  /** Opens the act from the page of its case; a case just registered as an act is open already. */
  async open(): Promise<void> {
    const door = this.#page.getByRole('button', { name: this.#text('section.open'), exact: true });
    const inside = this.form().or(this.paper('kk'));
    await door.or(inside).first().waitFor();
    if (await door.isVisible()) await door.click();
    await inside.first().waitFor();
  }

  form(): Locator {
    return this.#page.getByRole('group', { name: this.#text('form.label'), exact: true });
  }

  /** Types every given field that the form asks for, in the order of the form. */
  async write(act: ActDefinition, fields: ActFields): Promise<void> {
    const values = valuesOf(act, fields);
    for (const field of act.fields) {
      if (values[field.id] === undefined || !allHold(field.when, values)) continue;
      await this.answer(act, field, fields[field.id] ?? '');
    }
  }

  /** Answers one question of the form. */
  async answer(act: ActDefinition, field: Field, value: FieldValue): Promise<void> {
    const texts = act.texts[this.#words.language];
    const choices = (chosen: string) => capitalised(texts.choices[field.id]?.[chosen] ?? chosen);
    await this.#hands[field.kind](texts.fields[field.id]?.label ?? field.id, value, { field, choices });
  }

  async save(): Promise<void> {
    await this.#press('screen.save');
    await this.#page.getByText(this.#text('screen.saved'), { exact: true }).first().waitFor();
  }

  /** Turns to the two papers. */
  async review(): Promise<void> {
    await this.#press('screen.toReview');
    await this.paper('ru').waitFor();
  }

  paper(language: Language): Locator {
    return this.#page.getByRole('article', { name: this.#text(`paper.${language}`), exact: true });
  }

  /** What the law says of the draft as it is being written. */
  lawSays(): Locator {
    return this.#page.getByRole('region', { name: this.#text('checks.law'), exact: true });
  }

  stillMissing(): Locator {
    return this.#page.getByRole('region', { name: this.#text('checks.missing'), exact: true });
  }

  languagesSay(): Locator {
    return this.#page.getByRole('region', { name: this.#text('checks.languages'), exact: true });
  }

  /** Numbers the act that lies for review; answers the number. */
  async number({ on }: { on?: string } = {}): Promise<string> {
    const dialog = await this.#askNumber(on);
    const number = await dialog.getByRole('definition').first().innerText();
    await this.#confirm(dialog, 'issue.confirm');
    return number;
  }

  /** Asks for a number that the law refuses; answers the words of the refusal and leaves the dialog. */
  async numberRefused({ on }: { on?: string } = {}): Promise<string> {
    const dialog = await this.#askNumber(on);
    await dialog.getByRole('button', { name: this.#text('issue.confirm'), exact: true }).click();
    const refusal = await dialog.getByRole('alert').first().innerText();
    await dialog.getByRole('button', { name: this.#words.text('ui:action.cancel'), exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    return refusal;
  }

  /** Asks for a number before the act is complete or equal in both languages; answers why there is none. */
  async numberStopped(): Promise<string> {
    await this.#press('issue.action');
    return this.#page.getByRole('main').getByRole('alert').first().innerText();
  }

  /** Prints both papers to a place (the first when none is named); answers where they lie. */
  async print({ place, copies }: { place?: string; copies?: number } = {}): Promise<string[]> {
    await this.#press('print.action');
    const dialog = this.#dialog('print.title');
    const form = new Form(this.#page, dialog);
    if (place !== undefined) await form.choose(this.#words.text('legal:print.place'), place);
    if (copies !== undefined) await form.type(this.#words.text('paper:copies.label'), String(copies));
    await this.#confirm(dialog, 'print.confirm');
    const files = this.#page.getByRole('list', {
      name: this.#words.text('legal:print.written'),
      exact: true,
    });
    return files.getByRole('listitem').allInnerTexts();
  }

  async dispatch(sent: { channel: string; on: string; number?: string }): Promise<void> {
    await this.#press('dispatch.action');
    const dialog = this.#dialog('dispatch.title');
    const form = new Form(this.#page, dialog);
    await form.choose(this.#text('dispatch.channel'), capitalised(this.#text(`channel.${sent.channel}`)));
    await form.date(this.#text('dispatch.date'), sent.on);
    if (sent.number !== undefined) await form.type(this.#text('dispatch.number'), sent.number);
    await this.#confirm(dialog, 'dispatch.confirm');
  }

  /** Records proven delivery; the addressee's term starts. */
  async deliver(on: string): Promise<void> {
    await this.#confirm(await this.beginDelivery(on), 'delivery.confirm');
  }

  /** Opens the dialog of delivery with a date: the term it would start is shown before anything is recorded. */
  async beginDelivery(on: string): Promise<Locator> {
    await this.#press('delivery.action');
    const dialog = this.#dialog('delivery.title');
    await new Form(this.#page, dialog).date(this.#text('delivery.date'), on);
    return dialog;
  }

  /** A term that the delivery has started, by the ID of the specification. */
  term(spec: string): Locator {
    return this.#page
      .getByRole('region', { name: this.#text('delivery.terms'), exact: true })
      .getByRole('article', { name: this.#words.text(`law:terms.${spec}.name`), exact: true });
  }

  /** The step the act has come to, as the list of steps marks it. */
  currentStep(): Locator {
    return this.#page
      .getByRole('list', { name: this.#text('progress.label') })
      .locator('[aria-current=step]');
  }

  async backToCase(): Promise<void> {
    await this.#press('screen.backToCase');
  }

  async #askNumber(on: string | undefined): Promise<Locator> {
    await this.#press('issue.action');
    const dialog = this.#dialog('issue.title');
    if (on !== undefined) await new Form(this.#page, dialog).date(this.#text('issue.date'), on);
    return dialog;
  }

  async #confirm(dialog: Locator, key: string): Promise<void> {
    await dialog.getByRole('button', { name: this.#text(key), exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async #press(key: string): Promise<void> {
    await this.#page
      .getByRole('main')
      .getByRole('button', { name: this.#text(key), exact: true })
      .click();
  }

  #dialog(title: string): Locator {
    return this.#page.getByRole('dialog', { name: this.#text(title), exact: true });
  }

  #text(path: string): string {
    return this.#words.text(`act-screens:${path}`);
  }

  /** How a hand answers each kind of question. */
  readonly #hands: Record<FieldKind, Hand> = {
    text: (label, value, { field }) => this.#type(label, value, field.bilingual),
    party: (label, value, { field }) => this.#type(label, value, field.bilingual),
    'long-text': (label, value, { field }) => this.#type(label, value, field.bilingual),
    date: (label, value) => this.#inForm().date(label, value as string),
    choice: async (label, value, { choices }) => {
      const sideBySide = await this.form().getByRole('group', { name: label, exact: true }).count();
      if (sideBySide > 0) await this.#inForm().pick(label, choices(value as string));
      else await this.#inForm().choose(label, choices(value as string));
    },
    choices: async (label, value, { choices }) => {
      const group = new Form(this.#page, this.form().getByRole('group', { name: label, exact: true }));
      for (const chosen of value as readonly string[]) await group.tick(choices(chosen));
    },
    'law-reference': async (_label, value) => {
      await this.#citeNothing();
      for (const [index, reference] of (value as readonly LawReference[]).entries())
        await this.#cite(reference, index + 1);
    },
  };

  #inForm(): Form {
    return new Form(this.#page, this.form());
  }

  async #type(label: string, value: FieldValue, isBilingual: boolean): Promise<void> {
    if (isBilingual) await this.#typeBoth(this.form(), label, value as Bilingual);
    else await this.#inForm().type(label, value as string);
  }

  async #typeBoth(within: Locator, label: string, text: Bilingual): Promise<void> {
    const form = new Form(this.#page, within);
    for (const side of ['kk', 'ru'] as const) {
      const language = this.#words.text(`ui:language.${side}`);
      await form.type(this.#words.text('ui:field.inLanguage', { label, language }), text[side]);
    }
  }

  async #citeNothing(): Promise<void> {
    const first = this.form().getByRole('button', {
      name: this.#words.text('act-screens:reference.remove', { number: 1 }),
      exact: true,
    });
    while ((await first.count()) > 0) await first.click();
  }

  async #cite(reference: LawReference, number: number): Promise<void> {
    const name = (key: string) => this.#words.text(`documents:${key}`);
    await this.#press('reference.add');
    const item = this.form().getByRole('group', {
      name: this.#words.text('act-screens:reference.item', { number }),
      exact: true,
    });
    const form = new Form(this.#page, item);
    await form.choose(name('reference.law'), name(`laws.${reference.law}.nominative`));
    for (const unit of lawUnits)
      if (reference[unit] !== undefined) await form.type(name(`reference.${unit}`), reference[unit]);
    if (isTitledLaw(reference.law) && reference.title)
      await this.#typeBoth(item, name('reference.title'), reference.title);
  }
}

type Hand = (
  label: string,
  value: FieldValue,
  question: { field: Field; choices: (choice: string) => string },
) => Promise<void>;

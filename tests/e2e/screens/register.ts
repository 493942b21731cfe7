import type { Page } from '@playwright/test';
import { capitalised } from '#shared/kernel/capitalised.ts';
import { Form } from './form.ts';
import type { Bilingual } from './door.ts';
import type { Words } from './words.ts';

export interface Card {
  matter: string;
  title: string;
  source?: 'e-otinish' | 'paper' | 'reception' | 'own-initiative';
  number?: string;
  applicant?: string;
  body?: Bilingual;
  /** Days of the opening fact by particular, e.g. `{ on: '2026-04-27' }`. */
  dates?: Readonly<Record<string, string>>;
  /** Words of the opening fact by particular, e.g. `{ language: 'kk' }`. */
  words?: Readonly<Record<string, string>>;
}

/** Something new comes before the desk. */
export class RegisterScreen {
  readonly #page: Page;
  readonly #words: Words;
  readonly #form: Form;

  constructor(page: Page, words: Words) {
    this.#page = page;
    this.#words = words;
    this.#form = new Form(page, page.getByRole('main'));
  }

  appeal(
    card: Omit<Card, 'matter' | 'dates' | 'words'> & { received: string; language: 'kk' | 'ru' },
  ): Promise<void> {
    const { received, language, ...rest } = card;
    return this.open({ ...rest, matter: 'appeal', dates: { on: received }, words: { language } });
  }

  /** Registers and waits until the new case is open. */
  async open(card: Card): Promise<void> {
    await this.fill(card);
    await this.submit();
    await this.#page.getByRole('heading', { level: 1, name: card.title }).waitFor();
  }

  /** Registers what was typed and waits for nothing. */
  submit(): Promise<void> {
    return this.#page.getByRole('main').getByRole('button', { name: this.#submitName() }).click();
  }

  /** Types the card without registering it; the term is counted beside it. */
  async fill({
    matter,
    title,
    source,
    number,
    applicant,
    body,
    dates = {},
    words = {},
  }: Card): Promise<void> {
    await this.#form.choose(this.#text('matter'), this.#words.text(`legal:matter.${matter}`));
    if (source) await this.#form.pick(this.#text('source'), this.#text(`sources.${source}`));
    if (number !== undefined) await this.#form.type(this.#text('number'), number);
    for (const [name, date] of Object.entries(dates)) await this.#form.date(this.#particular(name), date);
    for (const [name, word] of Object.entries(words))
      await this.#form.choose(
        this.#particular(name),
        capitalised(this.#words.text(`legal:word.${name}.${word}`)),
      );
    await this.#form.type(this.#text('caseTitle'), title);
    if (applicant !== undefined) await this.#form.type(this.#text('applicant'), applicant);
    for (const side of ['kk', 'ru'] as const)
      if (body) {
        const language = this.#words.text(`ui:language.${side}`);
        await this.#form.type(
          this.#words.text('ui:field.inLanguage', { label: this.#text('body'), language }),
          body[side],
        );
      }
  }

  #text(path: string): string {
    return this.#words.text(`register:${path}`);
  }

  #particular(name: string): string {
    return this.#words.text(`legal:particular.${name}`);
  }

  /** An act of the office opens with its draft, everything else is registered. */
  #submitName(): RegExp {
    return new RegExp(`^(${this.#text('register')}|${this.#text('openAct')})$`);
  }
}

import type { Locator, Page } from '@playwright/test';
import { capitalised } from '#shared/kernel/capitalised.ts';

/** A form as a person sees it: fields by their labels. */
export class Form {
  readonly #within: Locator;
  readonly #page: Page;

  constructor(page: Page, within: Locator = page.locator('body')) {
    this.#page = page;
    this.#within = within;
  }

  async type(label: string, value: string): Promise<void> {
    await this.#within.getByLabel(label, { exact: true }).fill(value);
  }

  /** A date as it is typed: dd.mm.yyyy from yyyy-mm-dd. */
  async date(label: string, date: string): Promise<void> {
    await this.type(label, typedDate(date));
  }

  /** One of a list that opens. */
  async choose(label: string, option: string): Promise<void> {
    await this.#within.getByRole('combobox', { name: label, exact: true }).click();
    await this.#page.getByRole('option', { name: option, exact: true }).click();
  }

  /** One of a few that stand side by side. */
  async pick(label: string, option: string): Promise<void> {
    await this.#within
      .getByRole('group', { name: label, exact: true })
      .getByRole('radio', { name: capitalised(option), exact: true })
      .check();
  }

  async tick(label: string): Promise<void> {
    await this.#within.getByRole('checkbox', { name: label, exact: true }).check();
  }

  async press(button: string): Promise<void> {
    await this.#within.getByRole('button', { name: button, exact: true }).click();
  }
}

export function typedDate(date: string): string {
  return date.split('-').reverse().join('.');
}

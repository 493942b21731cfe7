import type { Locator, Page } from '@playwright/test';
import type { Bilingual } from '#shared/documents/language.ts';
import type { PersonCard } from './door.ts';
import { Form } from './form.ts';
import type { Words } from './words.ts';

/** Days as `YYYY-MM-DD`; the post as it will stand under papers, where it is not the substitute's own. */
interface Substitution {
  readonly absent: string;
  readonly substitute: string;
  readonly from: string;
  readonly to: string;
  readonly post?: Bilingual;
}

/** The tab of the settings on people, keys, leave and hand-over. */
export class PeopleScreen {
  readonly #page: Page;
  readonly #words: Words;

  constructor(page: Page, words: Words) {
    this.#page = page;
    this.#words = words;
  }

  async open(): Promise<void> {
    await this.#page.getByRole('tab', { name: this.#text('tabs.people') }).click();
  }

  panel(name: 'people' | 'keys' | 'substitution' | 'handOver'): Locator {
    return this.#page.getByRole('region', { name: this.#text(`${name}.title`), exact: true });
  }

  /** Somebody new, with access to this workstation; answers the passphrase written on paper for them. */
  async add(person: PersonCard, ownPassphrase: string): Promise<string> {
    await this.#press('people.add');
    const form = this.#dialog();
    const door = (path: string) => this.#words.text(`unlock:${path}`);
    for (const side of ['kk', 'ru'] as const) {
      const language = this.#words.text(`ui:language.${side}`);
      const label = this.#words.text('ui:field.inLanguage', { label: door('person.name'), language });
      await form.type(label, person.name[side]);
    }
    await form.choose(door('person.role'), door(`post.${person.role}`));
    await form.choose(door('person.rank'), door(`rank.${person.rank}`));
    await form.press(this.#text('people.save'));
    await this.#prove(ownPassphrase, 'access.make');
    const [temporary = ''] = await this.#written();
    return temporary;
  }

  async changeOwn(current: string, next: string): Promise<void> {
    await this.#press('keys.own');
    const form = this.#dialog();
    await form.type(this.#words.text('ui:passphrase.new'), next);
    await form.type(this.#words.text('ui:passphrase.again'), next);
    await this.#prove(current, 'keys.confirm');
    await this.#page.getByText(this.#text('keys.changed')).first().waitFor();
  }

  async newPaper(current: string): Promise<string[]> {
    await this.#press('keys.paper');
    await this.#prove(current, 'keys.paperMake');
    return this.#written();
  }

  async rotate(current: string): Promise<void> {
    await this.#press('keys.rotate');
    await this.#prove(current, 'keys.confirm');
  }

  async dismiss(name: string): Promise<void> {
    const title = this.#words.text('settings:people.dismissOf', { name });
    await this.#page.getByRole('button', { name: title }).click();
    await this.#dialog().press(this.#text('people.dismiss'));
    await this.#page.getByRole('dialog', { name: title }).waitFor({ state: 'hidden' });
  }

  async handOver(given: { from: string; to: string; reason: string }): Promise<void> {
    const form = new Form(this.#page, this.panel('handOver'));
    await form.choose(this.#text('handOver.from'), given.from);
    await form.choose(this.#text('handOver.to'), given.to);
    await form.type(this.#text('handOver.reason'), given.reason);
    await form.press(this.#text('handOver.confirm'));
    await this.#page.getByText(this.#text('handOver.done')).first().waitFor();
  }

  async typeSubstitution(given: Substitution): Promise<void> {
    const form = new Form(this.#page, this.panel('substitution'));
    await form.choose(this.#text('substitution.absent'), given.absent);
    await form.choose(this.#text('substitution.substitute'), given.substitute);
    await form.date(this.#text('substitution.from'), given.from);
    await form.date(this.#text('substitution.to'), given.to);
    for (const side of ['kk', 'ru'] as const) {
      const language = this.#words.text(`ui:language.${side}`);
      const label = this.#words.text('ui:field.inLanguage', {
        label: this.#text('substitution.post'),
        language,
      });
      if (given.post) await form.type(label, given.post[side]);
    }
  }

  async #prove(passphrase: string, confirm: string): Promise<void> {
    const form = this.#dialog();
    await form.type(this.#text('keys.current'), passphrase);
    await form.press(this.#text(confirm));
  }

  async #written(): Promise<string[]> {
    const button = this.#page.getByRole('button', { name: this.#text('access.written'), exact: true });
    await button.waitFor();
    const lines = await this.#page
      .getByRole('dialog')
      .getByRole('paragraph')
      .filter({ hasText: /^[0-9A-Za-z]{4}([ -][0-9A-Za-z]{4})+$/ })
      .allInnerTexts();
    await button.click();
    return lines;
  }

  async #press(key: string): Promise<void> {
    await this.#page.getByRole('button', { name: this.#text(key), exact: true }).click();
  }

  #dialog(): Form {
    return new Form(this.#page, this.#page.getByRole('dialog'));
  }

  #text(path: string): string {
    return this.#words.text(`settings:${path}`);
  }
}

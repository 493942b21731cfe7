import type { Page } from '@playwright/test';
import { Form } from './form.ts';
import type { Words } from './words.ts';

export interface Bilingual {
  kk: string;
  ru: string;
}

export interface PersonCard {
  name: Bilingual;
  role: 'districtProsecutor' | 'deputyDistrictProsecutor' | 'prosecutor' | 'staff';
  rank: string;
  post?: Bilingual;
}

export interface OfficeCard {
  name: Bilingual;
  region: Bilingual;
  address: Bilingual;
  phone: string;
  index: string;
}

export interface Secret {
  workstation: string;
  passphrase: string;
}

/** The window before the office is open. */
export class DoorScreen {
  readonly #page: Page;
  readonly #words: Words;
  readonly #form: Form;

  constructor(page: Page, words: Words) {
    this.#page = page;
    this.#words = words;
    this.#form = new Form(page);
  }

  /** First run: a new office, its first person, its first workstation; the recovery key is written down. Answers its halves. */
  async found(given: { office: OfficeCard; person: PersonCard; secret: Secret }): Promise<string[]> {
    const { office, person, secret } = given;
    await this.#form.pick(this.#text('first.mode'), this.#text('first.found'));
    await this.#both('office.name', office.name);
    await this.#both('office.region', office.region);
    await this.#both('office.address', office.address);
    await this.#form.type(this.#text('office.phone'), office.phone);
    await this.#form.type(this.#text('office.index'), office.index);
    await this.#fillPerson(person);
    await this.#fillSecret(secret);
    await this.#form.press(this.#text('action.found'));
    return this.writeRecoveryDown();
  }

  /** A workstation joins an office by the server's address and a one-time code. */
  async join(given: { serverUrl: string; code: string; person: PersonCard; secret: Secret }): Promise<void> {
    await this.#form.pick(this.#text('first.mode'), this.#text('first.join'));
    await this.#form.type(this.#text('join.serverUrl'), given.serverUrl);
    await this.#form.type(this.#text('join.code'), given.code);
    await this.#fillPerson(given.person);
    await this.#fillSecret(given.secret);
    await this.#form.press(this.#text('action.join'));
    await this.writeRecoveryDown();
  }

  async writeRecoveryDown(): Promise<string[]> {
    await this.#form.tick(this.#text('paper.written'));
    const halves = await this.#page
      .getByRole('paragraph')
      .filter({ hasText: /^[0-9A-Z]{4}( [0-9A-Z]{4}){6}$/ })
      .allInnerTexts();
    await this.#form.press(this.#text('paper.continue'));
    return halves;
  }

  /** Sets one's own passphrase after coming in with one from paper. */
  async setOwn(passphrase: string): Promise<void> {
    await this.#form.type(this.#words.text('ui:passphrase.new'), passphrase);
    await this.#form.type(this.#words.text('ui:passphrase.again'), passphrase);
    await this.#form.press(this.#text('own.set'));
  }

  /** Chooses who comes in, as the unlock screen names them. */
  async choosePerson(name: string): Promise<void> {
    await this.#form.choose(this.#text('unlock.person'), name);
  }

  async unlock(passphrase: string): Promise<void> {
    await this.#form.type(this.#text('unlock.passphrase'), passphrase);
    await this.#form.press(this.#text('unlock.open'));
  }

  /** The two halves from paper and a new passphrase, when the old one is forgotten. */
  async recover({
    halves,
    passphrase,
  }: {
    halves: readonly [string, string];
    passphrase: string;
  }): Promise<void> {
    await this.#form.press(this.#text('unlock.forgot'));
    await this.#form.type(this.#text('recover.half1'), halves[0]);
    await this.#form.type(this.#text('recover.half2'), halves[1]);
    await this.#form.type(this.#text('secret.passphrase'), passphrase);
    await this.#form.type(this.#text('secret.passphraseAgain'), passphrase);
    await this.#form.press(this.#text('recover.open'));
  }

  #text(path: string): string {
    return this.#words.text(`unlock:${path}`);
  }

  async #fillPerson({ name, role, rank, post }: PersonCard): Promise<void> {
    await this.#both('person.name', name);
    await this.#form.choose(this.#text('person.role'), this.#text(`post.${role}`));
    await this.#form.choose(this.#text('person.rank'), this.#text(`rank.${rank}`));
    if (post) await this.#both('person.post', post);
  }

  async #fillSecret({ workstation, passphrase }: Secret): Promise<void> {
    await this.#form.type(this.#text('secret.workstation'), workstation);
    await this.#form.type(this.#text('secret.passphrase'), passphrase);
    await this.#form.type(this.#text('secret.passphraseAgain'), passphrase);
  }

  async #both(path: string, text: Bilingual): Promise<void> {
    for (const side of ['kk', 'ru'] as const) {
      const language = this.#words.text(`ui:language.${side}`);
      await this.#form.type(
        this.#words.text('ui:field.inLanguage', { label: this.#text(path), language }),
        text[side],
      );
    }
  }
}

import type { FastifyInstance } from 'fastify';
import { createApp } from '#server/app.ts';
import { setAccount, type NewAccount } from '#server/oblast/accounts.ts';
import type { Command } from '#shared/cases/commands.ts';
import type { Matter } from '#shared/law/types.ts';
import { caseId, chief, day, openAppeal, Workstation } from '../journal/workstation.ts';
import { freshLite } from './fresh-lite.ts';
import { JournalWriter, makeKeys } from './kit.ts';
import { openTestRegion, send, takeIn, type TestRegion } from './region-kit.ts';
import type { Region } from '#server/services/region.ts';

type Role = NewAccount['role'];

/** A person's browser at the oblast's page, without a network between. */
export class OblastBrowser {
  readonly #app: FastifyInstance;
  readonly cookies = new Map<string, string>();

  constructor(app: FastifyInstance) {
    this.#app = app;
  }

  async get(url: string) {
    return this.#take(
      await this.#app.inject({ method: 'GET', url, cookies: Object.fromEntries(this.cookies) }),
    );
  }

  /** Sends a form as the browser would: with the token of the page it stands on, unless another is given. */
  async post(url: string, fields: Record<string, string>, from = '/oblast') {
    const page = await this.get(from);
    const formToken = /name="formToken" value="([^"]*)"/.exec(page.body)?.[1] ?? '';
    return this.postBare(url, { formToken, ...fields });
  }

  async postBare(url: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
    return this.#take(
      await this.#app.inject({
        ...{ method: 'POST', url, cookies: Object.fromEntries(this.cookies) },
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        payload: new URLSearchParams(fields).toString(),
      }),
    );
  }

  #take(answer: Awaited<ReturnType<FastifyInstance['inject']>>) {
    for (const { name, value } of answer.cookies as { name: string; value: string }[]) {
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }
}

const post = { kk: 'облыс прокуратурасы', ru: 'прокуратура области' };

/** Somebody of the region, signed in. */
export async function signedIn(
  region: Region,
  role: Role,
  login = role.toLowerCase(),
): Promise<OblastBrowser> {
  const passphrase = await setAccount(region, { login, name: `Б. ${role}`, post, role });
  const browser = new OblastBrowser(createApp(region, false));
  const answer = await browser.postBare('/oblast/sign-in', { login, passphrase });
  if (answer.statusCode !== 303) throw new Error(`not signed in: ${answer.statusCode}`);
  return browser;
}

interface Opened {
  readonly title: string;
  readonly applicant: string;
  readonly fact: string;
}

const open = (id: string, matter: Matter, { title, applicant, fact }: Opened): Command => ({
  do: 'openCase',
  case: caseId(id),
  matter,
  title,
  parties: { applicant: { name: applicant } },
  source: { kind: 'own-initiative' },
  facts: [{ fact, on: day('2026-04-01'), by: 'districtProsecutor', ground: '18.2.3' }],
});

/** A region in memory with one office: an appeal, an inspection that awaits its number, an issued protest named `title`. */
export async function regionWithADistrict(title: string): Promise<TestRegion> {
  const region = await openTestRegion(await freshLite());
  region.clock.now = Date.parse('2026-05-30T05:00:00Z');
  const desk = new Workstation('a').found();
  desk.do(openAppeal('case-1'));
  desk.do(
    open('case-2', 'inspection', { title: 'Жер заңнамасын тексеру', applicant: title, fact: 'appointed' }),
  );
  desk.do(open('case-3', 'protest', { title, applicant: title, fact: 'delivered' }));
  desk.do({ do: 'draftAct', case: caseId('case-3'), act: 'protest', fields: {} });
  const issued = { act: 'protest', number: '2-07/1-1', on: day('2026-04-01'), signer: chief.id };
  desk.do({ do: 'issueAct', case: caseId('case-3'), ...issued });
  const writer = new JournalWriter(await makeKeys('a', 'o1'));
  writer.events.push(...desk.events);
  await takeIn(region, 'eskeldi', writer);
  const sent = await send(region, writer);
  if (!sent.ok) throw new Error(sent.problem.code);
  return region;
}

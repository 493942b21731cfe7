import { fromBER, ObjectIdentifier, Sequence } from 'asn1js';
import { ContentInfo, SignedData } from 'pkijs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCms } from '#electron/services/signature/read-cms.ts';
import { createSignature } from '#electron/services/signature/signature.ts';
import {
  createPerson,
  startNcaLayer,
  type Hand,
  type NcaLayer,
  type Person,
} from '#tests/support/nca-layer.ts';

const pdf = Buffer.from('%PDF-1.7 Наразылық Ә Ғ Қ Ң Ө Ұ Ү Һ І');
const asked = { content: pdf.toString('base64'), language: 'kk', surnames: ['Серікұлы'] } as const;

let program: NcaLayer;
let person: Person;
beforeAll(async () => {
  person = createPerson();
  program = await startNcaLayer(() => 'close');
});
afterAll(() => program[Symbol.asyncDispose]());

const signed: Hand = ({ args }) => [
  { status: true, body: { result: person.sign(Buffer.from(args.data, 'base64')) } },
];

interface Circumstances {
  readonly trusted?: string | undefined;
  readonly now?: Date;
  readonly port?: number;
  readonly surnames?: readonly string[];
  /** Milliseconds, where nothing is expected to come. */
  readonly patience?: number;
}

async function sign(hand: Hand, given: Circumstances = {}) {
  program.hand = hand;
  const { port = program.port, now = new Date(), surnames = asked.surnames } = given;
  const trusted = 'trusted' in given ? given.trusted : program.fingerprint;
  const limits = { greeting: given.patience ?? 20_000, answer: given.patience ?? 20_000 };
  const signature = createSignature({
    trusted: () => Promise.resolve(trusted),
    now: () => now,
    port,
    limits,
  });
  return signature.sign({ ...asked, surnames: [...surnames] });
}

describe('NCALayer', () => {
  it('is asked to sign the bytes whole, with a key for signing, and its signature is read back', async () => {
    program.requests.length = 0;
    const answer = await sign(signed);
    expect(program.requests).toEqual([
      {
        module: 'kz.gov.pki.knca.basics',
        method: 'sign',
        args: {
          allowedStorages: null,
          format: 'cms',
          data: asked.content,
          signingParams: { decode: true, encapsulate: true, digested: false, tsaProfile: null },
          signerParams: { extKeyUsageOids: ['1.3.6.1.5.5.7.3.4'] },
          locale: 'kk',
        },
      },
    ]);
    expect(answer).toMatchObject({
      ok: true,
      value: {
        check: 'whole',
        signer: { name: 'СЕРІКҰЛЫ АСҚАР', iin: '870512350924', organisation: 'Прокуратура' },
        digest: '2.16.840.1.101.3.4.2.1',
      },
    });
    expect(answer.ok && readCms(Buffer.from(answer.value.cms, 'base64'))?.content).toEqual(pdf);
  });

  it('may send its answer in a list, between PEM lines, after signs of life', async () => {
    const answer = await sign(({ args }) => {
      const cms = person.sign(Buffer.from(args.data, 'base64')).replace(/(.{64})/g, '$1\n');
      const pem = `-----BEGIN CMS-----\n${cms}\n-----END CMS-----\n`;
      return ['--heartbeat--', '{}', { status: true, body: { result: [pem] } }];
    });
    expect(answer).toMatchObject({ ok: true, value: { check: 'whole' } });
  });

  const noSignature = { status: false, code: 'SIGNING_FAILURE' };
  it.each<[string, Hand, string]>([
    ['the person closes its window', () => [{ status: true, body: {} }], 'SIGNATURE_CANCELLED'],
    ['an older one is left', () => [{ code: '500', message: 'action.canceled' }], 'SIGNATURE_CANCELLED'],
    ['it is closed meanwhile', () => 'close', 'SIGNATURE_CANCELLED'],
    [
      'the password is wrong',
      () => [{ ...noSignature, message: 'keystore password was incorrect' }],
      'SIGNATURE_WRONG_PIN',
    ],
    ['it is wrong in Russian', () => [{ ...noSignature, message: 'Неверный пароль' }], 'SIGNATURE_WRONG_PIN'],
    [
      'the certificate is over',
      () => [{ ...noSignature, message: 'Срок сертификата истек' }],
      'SIGNATURE_EXPIRED',
    ],
    [
      'it is too old for the module',
      () => [{ success: false, errorCode: 'MODULE_NOT_FOUND' }],
      'SIGNATURE_PROGRAM_OLD',
    ],
    ['it says something else', () => [{ ...noSignature, message: 'Токен извлечен' }], 'SIGNATURE_REFUSED'],
    ['it answers no signature', () => [{ status: true, body: { result: 'AAAA' } }], 'SIGNATURE_UNREADABLE'],
    [
      'it signs another document',
      () => [{ status: true, body: { result: person.sign(Buffer.from('%PDF- басқа')) } }],
      'SIGNATURE_OTHER_DOCUMENT',
    ],
    [
      'it leaves the document out',
      () => [{ status: true, body: { result: person.sign(pdf, 'parted') } }],
      'SIGNATURE_UNREADABLE',
    ],
  ])('when %s, the desk says so', async (_what, hand, code) => {
    expect(await sign(hand)).toMatchObject({ ok: false, problem: { code } });
  });

  it('is told from no program, from a silent one, and from one that is not NCALayer', async () => {
    expect(await sign(signed, { port: 9 })).toMatchObject({ problem: { code: 'SIGNATURE_NOT_RUNNING' } });
    for (const greeting of [undefined, { hello: 1 }, 'nonsense']) {
      program.greeting = greeting;
      expect(await sign(signed, { patience: 300 })).toMatchObject({
        problem: { code: 'SIGNATURE_NOT_RUNNING' },
      });
    }
    program.greeting = { result: { version: '1.4' } };
    const patience = 1_500;
    expect(await sign(() => [], { patience })).toMatchObject({ problem: { code: 'SIGNATURE_TOO_LONG' } });
  });

  it('hears nothing until a person has compared its certificate, nor after the certificate has changed', async () => {
    program.requests.length = 0;
    const details = { fingerprint: program.fingerprint };
    expect(await sign(signed, { trusted: undefined })).toEqual({
      ok: false,
      problem: { code: 'SIGNATURE_PROGRAM_UNKNOWN', details },
    });
    expect(await sign(signed, { trusted: '0'.repeat(64) })).toEqual({
      ok: false,
      problem: { code: 'SIGNATURE_PROGRAM_CHANGED', details },
    });
    expect(program.requests).toEqual([]);
  });
});

describe('a signature', () => {
  it('of another person, or of a day outside the certificate, is not taken', async () => {
    expect(await sign(signed, { surnames: ['Төлеуов'] })).toMatchObject({
      problem: { code: 'SIGNATURE_OTHER_PERSON', details: { name: 'СЕРІКҰЛЫ АСҚАР' } },
    });
    expect(await sign(signed, { surnames: ['Серикулы'] })).toMatchObject({ ok: true });
    for (const now of [new Date('2024-01-01'), new Date('2099-01-01')])
      expect(await sign(signed, { now })).toMatchObject({ problem: { code: 'SIGNATURE_EXPIRED' } });
  });

  const changed = (change: (signed: SignedData) => void): Buffer => {
    const info = new ContentInfo({
      schema: fromBER(Buffer.from(person.sign(pdf), 'base64')).result,
    });
    const inner = new SignedData({ schema: info.content as unknown });
    change(inner);
    info.content = inner.toSchema(true) as Sequence;
    return Buffer.from(info.toSchema().toBER());
  };

  it('that was altered by a byte is known for broken', () => {
    const forged = changed(({ signerInfos: [one] }) => {
      const bytes = one?.signature.valueBlock.valueHexView;
      if (bytes) bytes[7] = (bytes[7] ?? 0) ^ 1;
    });
    expect(readCms(forged)?.check).toBe('broken');
    const whole = Buffer.from(person.sign(pdf), 'base64');
    const at = whole.indexOf('Наразылық');
    whole[at] = (whole[at] ?? 0) ^ 1;
    expect(readCms(whole)?.check).toBe('broken');
  });

  it('by the GOST of the national centre is compared by its content, and said to be no more than that', () => {
    const gost = changed(({ signerInfos: [one] }) => {
      if (one) one.digestAlgorithm.algorithmId = '1.2.398.3.10.1.3.2';
    });
    expect(readCms(gost)).toMatchObject({ check: 'content', digest: '1.2.398.3.10.1.3.2', content: pdf });
  });

  it('is nothing that only looks like one', () => {
    const other = new Sequence({ value: [new ObjectIdentifier({ value: '1.2.3' })] });
    for (const bytes of [Buffer.alloc(0), Buffer.from('MII'), Buffer.from(other.toBER()), pdf])
      expect(readCms(bytes)).toBeUndefined();
  });
});

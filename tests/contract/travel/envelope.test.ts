import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeneralEncrypt } from 'jose';
import { base64url, generalDecrypt } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DeviceCard, DeviceKeys } from '#shared/bundle/cards.ts';
import { openBundle, sealBundle } from '#shared/envelope/bundle.ts';
import { concat, packParcel, unpackParcel } from '#shared/envelope/parcel.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { deflate } from '#shared/envelope/deflate.ts';
import { textOf } from '#shared/envelope/pages.ts';
import { deviceReceiver, deviceSigner } from '#shared/envelope/parties.ts';
import { seal, unseal } from '#shared/envelope/sealed-part.ts';
import { lengthOf, pagesOf, pageSlice, type Slice } from '#shared/bundle/slice.ts';
import { toBytes } from '#shared/envelope/text.ts';
import { readIntroduction, readStatement, signStatement } from '#shared/envelope/statement.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { verifySlices } from '#shared/envelope/verify-slices.ts';
import { cardOf, makeKeys, makeWriter, outcome, recipientOf, trusting, type JournalWriter } from './kit.ts';

/** A bundle in a file beside the tests: whose it is, who reads it, and what is in it. */
interface KeptBundle {
  readonly from: DeviceCard;
  readonly reader: DeviceKeys;
  readonly events: readonly JournalEvent[];
  /** Base64. */
  readonly bundle: string;
}

let sender: JournalWriter;
let colleague: JournalWriter;
let second: JournalWriter;
let bundle: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  sender = (await makeWriter('dev-a')).writeMany(20);
  colleague = await makeWriter('dev-b');
  second = await makeWriter('dev-c');
  bundle = await sealTo(colleague, second);
});

async function sealTo(...receivers: JournalWriter[]): Promise<Uint8Array<ArrayBuffer>> {
  const recipients = receivers.map(({ keys }) => recipientOf(keys.card));
  return sealBundle([await sender.content()], deviceSigner(sender.keys), recipients);
}

async function open(bytes: Uint8Array<ArrayBuffer>, reader = colleague, trusted = [sender]) {
  const signerOf = trusting(...trusted.map(({ keys }) => keys.card));
  return openBundle(bytes, deviceReceiver(reader.keys), signerOf);
}

describe('a bundle between workstations', () => {
  test('is opened by each workstation it was sealed to, with every event as it was written', async () => {
    for (const reader of [colleague, second]) {
      const opened = await open(bundle, reader);
      const slices = opened.ok ? (opened.value.parts[0]?.body.slices ?? []) : [];
      const checked = await verifySlices(slices, sender.keys.card.office, cardOf(sender.keys.card));
      expect(checked.verified[0]?.events).toEqual(sender.events);
    }
  });

  test('written as a list of before is opened with every event as it was written', async () => {
    const content = await sender.content([await sender.listedSlice()]);
    const listed = await sealBundle([content], deviceSigner(sender.keys), [recipientOf(colleague.keys.card)]);
    expect(listed[5]).toBe(1);
    const opened = await open(listed);
    const body = opened.ok ? opened.value.parts[0]?.body : undefined;
    expect(body?.format).toBe(1);
    const office = sender.keys.card.office;
    const { verified } = await verifySlices(body?.slices ?? [], office, cardOf(sender.keys.card));
    expect(verified[0]?.events).toEqual(sender.events);
  });

  test.each([1, 2])('of format %i, as it was once written, is read for ever', async (format) => {
    const path = join(import.meta.dirname, '../../fixtures/bundles', `format-${format}.json`);
    const kept = JSON.parse(readFileSync(path, 'utf8')) as KeptBundle;
    const bytes = new Uint8Array(Buffer.from(kept.bundle, 'base64'));
    const opened = await openBundle(bytes, deviceReceiver(kept.reader), trusting(kept.from));
    const body = opened.ok ? opened.value.parts[0]?.body : undefined;
    expect(body?.format).toBe(format);
    const { verified } = await verifySlices(body?.slices ?? [], kept.from.office, cardOf(kept.from));
    expect(verified[0]?.events).toEqual(kept.events);
  });

  test('gives its pages packed as they came, and a page that was met packed is sent as it is', async () => {
    const slice = await sender.slice();
    const packed = await deflate(toBytes(textOf(slice.pages[0]!.lines)));
    const again = await deflate(toBytes(textOf(slice.pages[0]!.lines)));
    for (const page of [slice.pages[0]!, { ...slice.pages[0]!, packed: again }]) {
      const content = await sender.content([{ ...slice, pages: [page] }]);
      const sealed = await sealBundle([content], deviceSigner(sender.keys), [
        recipientOf(colleague.keys.card),
      ]);
      const opened = await open(sealed);
      const [read] = opened.ok ? (opened.value.parts[0]?.body.slices ?? []) : [];
      expect(read && 'pages' in read && read.pages).toEqual([{ ...page, packed }]);
    }
  });

  test('is foreign to a workstation it was not sealed to', async () => {
    expect(outcome(await open(bundle, await makeWriter('dev-x')))).toBe('BUNDLE_FOREIGN');
  });

  test('from a workstation nobody admitted is refused', async () => {
    expect(outcome(await open(bundle, colleague, []))).toBe('DEVICE_UNKNOWN');
  });

  test('signed with another key than the card says is forged', async () => {
    const impostor = { ...sender.keys, signingPrivate: second.keys.signingPrivate };
    const forged = await sealBundle([await sender.content()], deviceSigner(impostor), [
      recipientOf(colleague.keys.card),
    ]);
    expect(outcome(await open(forged))).toBe('BUNDLE_FORGED');
  });

  test('that shows another workstation’s card than its signature is forged', async () => {
    const content = { ...(await sender.content()), from: second.keys.card };
    const masked = await sealBundle([content], deviceSigner(sender.keys), [recipientOf(colleague.keys.card)]);
    expect(outcome(await open(masked))).toBe('BUNDLE_FORGED');
  });

  test('of another office is foreign even when its sender is known', async () => {
    const stranger = (await makeWriter('dev-z', 'alatau')).writeMany(2);
    const foreign = await sealBundle([await stranger.content()], deviceSigner(stranger.keys), [
      recipientOf(colleague.keys.card),
    ]);
    expect(outcome(await open(foreign, colleague, [stranger]))).toBe('BUNDLE_FOREIGN');
  });

  test('that speaks for an office its signer does not belong to is foreign', async () => {
    const stranger = (await makeWriter('dev-z', 'alatau')).writeMany(2);
    const content = { ...(await sender.content()), from: stranger.keys.card };
    const foreign = await sealBundle([content], deviceSigner(stranger.keys), [
      recipientOf(colleague.keys.card),
    ]);
    expect(outcome(await open(foreign, colleague, [stranger]))).toBe('BUNDLE_FOREIGN');
  });

  test('passed on by a receiver as if it had been meant for another is foreign', async () => {
    const opened = await unpackParcel(await sealTo(second));
    const part = opened.ok && opened.value[0]?.ok ? opened.value[0].value : new Uint8Array();
    const signed = await unseal(part, deviceReceiver(second.keys));
    expect(signed.ok).toBe(true);
    const resealed = await seal(signed.ok ? signed.value : part, [recipientOf(colleague.keys.card)]);
    expect(outcome(await open(await packParcel([resealed])))).toBe('BUNDLE_FOREIGN');
  });

  test('of a newer format is refused aloud, not skipped', async () => {
    const newer = new Uint8Array(bundle);
    newer[5] = 3;
    expect(outcome(await open(newer))).toBe('BUNDLE_NEWER');
  });

  test('is told from a file that is none', async () => {
    expect(outcome(await open(toBytes('PK\u0003\u0004 some archive')))).toBe('BUNDLE_NOT_A_BUNDLE');
  });

  test('cut at any fiftieth of its length is refused as truncated', async () => {
    const outcomes = new Set<string>();
    for (let cut = 0; cut < 50; cut += 1)
      outcomes.add(outcome(await open(bundle.slice(0, Math.floor((bundle.length * cut) / 50)))));
    expect([...outcomes]).toEqual(['BUNDLE_TRUNCATED']);
  });

  test('with any one bit turned is refused', async () => {
    const outcomes = new Set<string>();
    for (let at = 0; at < bundle.length; at += 7) {
      const flipped = new Uint8Array(bundle);
      flipped[at]! ^= 1 << (at % 8);
      outcomes.add(outcome(await open(flipped)));
    }
    expect(outcomes).not.toContain('accepted');
    expect([...outcomes].sort()).toEqual(['BUNDLE_DAMAGED', 'BUNDLE_NOT_A_BUNDLE', 'BUNDLE_TRUNCATED']);
  });

  test('altered inside, with its sums made right again, is forged or foreign', async () => {
    const parcel = await unpackParcel(bundle);
    const part = parcel.ok && parcel.value[0]?.ok ? parcel.value[0].value : new Uint8Array();
    const outcomes = new Set<string>();
    for (let at = 0; at < part.length; at += 3) {
      const flipped = new Uint8Array(part);
      flipped[at]! ^= 1 << (at % 8);
      const opened = await open(await packParcel([flipped]));
      if (!opened.ok) outcomes.add(opened.problem.code);
      else expect(opened.value.parts[0]?.body.slices.map(lengthOf)).toEqual([sender.events.length]);
    }
    expect([...outcomes].sort()).toEqual(['BUNDLE_FOREIGN', 'BUNDLE_FORGED']);
  });

  test('with one spoilt part of two gives the other and names the spoilt one', async () => {
    const contents = [await sender.content(), await sender.content([])];
    const two = await sealBundle(contents, deviceSigner(sender.keys), [recipientOf(colleague.keys.card)]);
    two[two.length - 1]! ^= 1;
    const opened = await open(two);
    expect(opened).toMatchObject({
      ok: true,
      value: { refused: [{ part: 2, problem: { code: 'BUNDLE_DAMAGED' } }] },
    });
    expect(opened.ok && opened.value.parts).toHaveLength(1);
  });

  test('that would unfold to fill the memory is refused', async () => {
    const bomb = await seal(new Uint8Array(40 * 1024 * 1024), [recipientOf(colleague.keys.card)]);
    expect(bomb.length).toBeLessThan(100_000);
    expect(outcome(await unseal(bomb, deviceReceiver(colleague.keys)))).toBe('BUNDLE_FORGED');
    expect(outcome(await open(await packParcel([bomb])))).toBe('BUNDLE_FORGED');
  });

  test('whose pages would unfold to fill the memory, or hold other lines than said, is refused', async () => {
    const slice = await sender.slice();
    const page = slice.pages[0]!;
    const bomb = await deflate(new Uint8Array(40 * 1024 * 1024).fill(10));
    const fewer = await deflate(toBytes(textOf(page.lines.slice(1))));
    const unended = await deflate(toBytes(page.lines.join('\n')));
    const foreign = await deflate(new Uint8Array([0xff, 0xfe, 10]));
    for (const packed of [bomb, fewer, unended, foreign, toBytes('no deflated bytes')]) {
      const content = await sender.content([{ ...slice, pages: [{ ...page, packed }] }]);
      const sealed = await sealBundle([content], deviceSigner(sender.keys), [
        recipientOf(colleague.keys.card),
      ]);
      expect(outcome(await open(sealed))).toBe('BUNDLE_FORGED');
    }
  });

  test('keeps its secrets from a courier: nothing of an event stands in the file', () => {
    const text = new TextDecoder('latin1').decode(bundle);
    for (const word of ['Жазба', 'fact', 'noted', 'case-1', 'user-1', 'medeu'])
      expect(text).not.toContain(word);
  });

  test('is a standard General JWE once its ciphertext is put back', async () => {
    const parcel = await unpackParcel(bundle);
    const part = parcel.ok && parcel.value[0]?.ok ? parcel.value[0].value : new Uint8Array();
    const length = new DataView(part.buffer, part.byteOffset).getUint32(0);
    const header = JSON.parse(new TextDecoder().decode(part.subarray(4, 4 + length))) as object;
    const jwe = { ...header, ciphertext: base64url.encode(part.subarray(4 + length)) };
    const { plaintext } = await generalDecrypt(
      jwe as Awaited<ReturnType<GeneralEncrypt['encrypt']>>,
      colleague.keys.sealingPrivate,
    );
    expect(new TextDecoder().decode(plaintext.subarray(0, 14))).toBe('{"protected":"');
  });
});

describe('the slices in a bundle', () => {
  test('are proven by their own device, whoever carries them', async () => {
    const slice = await sender.slice(5, 12);
    const { verified } = await verifySlices([slice], sender.keys.card.office, cardOf(sender.keys.card));
    expect(verified[0]?.events).toEqual(sender.events.slice(4, 12));
  });

  const codesOf = async (slices: readonly Slice[]) => {
    const cards = cardOf(sender.keys.card, colleague.keys.card);
    const { verified, refused } = await verifySlices(slices, sender.keys.card.office, cards);
    return { verified: verified.length, codes: refused.map(({ problem }) => problem.code) };
  };

  test('cannot be altered, shortened or extended by a carrier', async () => {
    const slice = await sender.slice();
    const lines = slice.pages.flatMap((page) => page.lines);
    const told = (changed: readonly string[], rest = {}) => ({ ...slice, ...rest, pages: pagesOf(changed) });
    const altered = told(lines.with(3, lines[3]!.replace('Жазба', 'Басқа')));
    const last = told(lines.with(-1, lines.at(-1)!.replace('Жазба', 'Басқа')));
    const shortened = told(lines.slice(0, -1));
    const extended = told([...lines, lines[0]!]);
    const swapped = told(lines.with(4, lines[5]!).with(5, lines[4]!));
    const beheaded = told(lines.slice(1), { from: 2 });
    const renamed = { ...slice, device: colleague.keys.card.device };
    const all = [altered, last, shortened, extended, swapped, renamed];
    expect(await codesOf(all)).toEqual({ verified: 0, codes: Array(6).fill('BUNDLE_FORGED') });
    // What stands before its first event only the reader knows, who compares it.
    expect(await codesOf([beheaded])).toEqual({ verified: 1, codes: [] });
  });

  test('cannot be altered, shortened or extended in a list of before either', async () => {
    const slice = await sender.listedSlice();
    const altered = structuredClone(slice);
    (altered.events[3] as { payload: { text: string } }).payload.text = 'басқа';
    const shortened = { ...slice, events: slice.events.slice(0, -1) };
    const extended = { ...slice, events: [...slice.events, slice.events[0]] };
    const beheaded = { ...slice, from: 2, events: slice.events.slice(1) };
    const renamed = { ...slice, device: colleague.keys.card.device };
    const all = [altered, shortened, extended, beheaded, renamed];
    expect(await codesOf(all)).toEqual({ verified: 0, codes: Array(5).fill('BUNDLE_FORGED') });
  });

  test('are taken in one writing only, though its head were signed over another', async () => {
    const writer = (await makeWriter('dev-w')).writeMany(1);
    const [line] = (await writer.slice()).pages[0]!.lines;
    const otherwise = [
      line!.replace('{', '{ '),
      line!.replace('"incarnation":1', '"incarnation":1.0'),
      line!.replace(/^\{("author":"[^"]*"),("base":\[\])/, '{$2,$1'),
      line!.replace('"author"', '"author":"user-2","author"'),
      line!.replace('Жазба', '\\u0416азба'),
      `${line!} `,
    ];
    for (const text of otherwise) {
      expect(text).not.toBe(line);
      const head = bytesToHex(sha256(toBytes(text)));
      const { office, device } = writer.keys.card;
      const statement = { office, device, incarnation: 1, seq: 1, head };
      const proof = await signStatement('head', statement, deviceSigner(writer.keys));
      const slice = pageSlice(writer.events[0]!, pagesOf([text]), proof);
      const { refused } = await verifySlices([slice], office, cardOf(writer.keys.card));
      expect(refused.map(({ problem }) => problem.code)).toEqual(['JOURNAL_MALFORMED']);
    }
  });

  test('of a workstation admitted in a later slice are verified all the same', async () => {
    const chief = await makeWriter('dev-chief');
    const newcomer = (await makeWriter('dev-new')).writeMany(3);
    chief.admit(newcomer.keys.card);
    const slices = [await newcomer.slice(), await chief.slice()];
    const result = await verifySlices(slices, chief.keys.card.office, cardOf(chief.keys.card));
    expect(result.verified.map(({ device }) => device)).toEqual(['dev-chief', 'dev-new']);
    expect(result.refused).toEqual([]);
  });

  test('that hold what no journal can hold are refused without harm to the rest', async () => {
    const slice = await sender.listedSlice();
    const deep = JSON.parse('['.repeat(30_000) + ']'.repeat(30_000)) as unknown;
    const infinite = {
      ...slice,
      events: [{ ...(slice.events[0] as object), payload: { n: Number('1e999') } }],
    };
    const bottomless = { ...slice, events: [{ ...(slice.events[0] as object), payload: deep }] };
    const empty = { ...slice, events: [null] };
    const paged = await sender.slice();
    const [line] = paged.pages[0]!.lines;
    const told = (payload: string) => ({
      ...paged,
      pages: pagesOf([line!.replace(/"payload":\{[^}]*\}/, `"payload":${payload}`)]),
    });
    const pages = [told('1e999'), told('['.repeat(30_000) + ']'.repeat(30_000)), told('{'), told('"\ud800"')];
    const all = [infinite, bottomless, empty, ...pages, slice, paged];
    const found = await codesOf(all);
    expect(found).toEqual({ verified: 2, codes: Array(7).fill('JOURNAL_MALFORMED') });
  });
});

test('the file of a parcel with bytes added behind is refused', async () => {
  const keys = await makeKeys('dev-k');
  const longer = concat([bundle, new Uint8Array(3)]);
  expect(outcome(await openBundle(longer, deviceReceiver(keys), trusting()))).toBe('BUNDLE_DAMAGED');
});

test('a statement signed for one purpose does not pass for another', async () => {
  const { office, device } = sender.keys.card;
  const statement = { office, device, incarnation: 1, seq: 1, head: 'a'.repeat(64) };
  const jws = await signStatement('head', statement, deviceSigner(sender.keys));
  const signerOf = trusting(sender.keys.card);
  expect(outcome(await readStatement('head', jws, signerOf))).toBe('accepted');
  for (const name of ['receipt', 'admission', 'pull', 'server', 'enrol', 'invitation'] as const)
    expect(outcome(await readStatement(name, jws, signerOf))).not.toBe('accepted');
  const { signing, sealing } = sender.keys.card;
  const card = { server: 'server-1', epoch: 'epoch-1', signing, sealing };
  const invited = await signStatement(
    'invitation',
    { card, office, at: '2026-04-27T03:00:00Z' },
    deviceSigner(sender.keys),
  );
  expect(outcome(await readIntroduction('invitation', invited))).toBe('accepted');
  const [, payload] = invited.split('.');
  const [header, , signature] = jws.split('.');
  expect(outcome(await readIntroduction('invitation', `${header}.${payload}.${signature}`))).toBe(
    'INVITATION_MALFORMED',
  );
  const enrolled = await signStatement(
    'enrol',
    { secret: 'S', card: sender.keys.card, office: null, at: '2026-04-27T03:00:00Z' },
    deviceSigner(sender.keys),
  );
  expect(outcome(await readIntroduction('invitation', enrolled))).toBe('INVITATION_MALFORMED');
});

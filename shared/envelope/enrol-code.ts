import { invariant } from '../kernel/invariant.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { base32Alphabet, toBase32 } from './base32.ts';

/*
 * An enrolment code, as it is read over the phone: 25 characters in five groups.
 * 10 characters of secret (50 bits, used once), 14 of the server's fingerprint (so the workstation knows that the
 * server it talks to is the one that issued the code), 1 that shows a typing error at once.
 */
const secretLength = 10;
const printLength = 14;
const groupLength = 5;

export interface EnrolCode {
  readonly secret: string;
  /** Fingerprint of the server that issued the code. */
  readonly server: string;
}

/** @param random at least 7 bytes of the caller's randomness */
export function createEnrolCode(random: Uint8Array, serverFingerprint: string): EnrolCode & { text: string } {
  invariant(
    random.length >= 7 && serverFingerprint.length === printLength,
    'enough chance, a whole fingerprint',
  );
  const secret = toBase32(random).slice(0, secretLength);
  const body = secret + serverFingerprint;
  const groups = (body + checkCharacter(body)).match(new RegExp(`.{${groupLength}}`, 'g')) ?? [];
  return { secret, server: serverFingerprint, text: groups.join('-') };
}

/** Reads a code as people type it: any case, any separators, Cyrillic look-alikes, O for 0. Refuses ENROL_CODE_MISTYPED. */
export function parseEnrolCode(typed: string): Result<EnrolCode> {
  const text = typed.toUpperCase().replace(/./gu, (letter) => lookAlikes[letter] ?? letter);
  const characters = text.replace(/[^0-9A-Z]/g, '');
  const body = characters.slice(0, secretLength + printLength);
  if (characters.length !== secretLength + printLength + 1 || checkCharacter(body) !== characters.at(-1))
    return refuse({ code: 'ENROL_CODE_MISTYPED' });
  return ok({ secret: body.slice(0, secretLength), server: body.slice(secretLength) });
}

/** What is typed on a Kazakh or Russian layout, or misread, for a character of the alphabet. */
const lookAlikes: Readonly<Record<string, string>> = {
  O: '0',
  I: '1',
  L: '1',
  '\u041E': '0',
  '\u0406': '1',
  '\u0410': 'A',
  '\u0412': 'B',
  '\u0421': 'C',
  '\u0415': 'E',
  '\u041D': 'H',
  '\u041A': 'K',
  '\u041C': 'M',
  '\u0420': 'P',
  '\u0405': 'S',
  '\u0422': 'T',
  '\u0425': 'X',
  '\u0423': 'Y',
  '\u04AE': 'Y',
};

/** Luhn's sum modulo 32: finds every single wrong character and nearly every swap of two neighbours. */
function checkCharacter(body: string): string {
  const size = base32Alphabet.length;
  const sum = Array.from(body)
    .reverse()
    .map((letter, index) => base32Alphabet.indexOf(letter) * (index % 2 === 0 ? 2 : 1))
    .reduce((total, addend) => total + Math.floor(addend / size) + (addend % size), 0);
  return base32Alphabet.charAt((size - (sum % size)) % size);
}

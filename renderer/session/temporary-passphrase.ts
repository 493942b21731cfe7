const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';

/** Sixteen letters by chance, some 79 bits, in groups to be written on paper: no letter is mistaken for another. */
export function temporaryPassphrase(): string {
  const letters: string[] = [];
  while (letters.length < 16) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    // Bytes beyond the last whole alphabet would make its first letters likelier.
    if (byte < 256 - (256 % alphabet.length)) letters.push(alphabet[byte % alphabet.length] ?? '');
  }
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
}

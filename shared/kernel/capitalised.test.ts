import { expect, test } from 'vitest';
import { capitalised } from './capitalised.ts';

test.each([
  ['қазақ тілінде', 'Қазақ тілінде'],
  ['әкімшілік', 'Әкімшілік'],
  ['іс бойынша', 'Іс бойынша'],
  ['18.2(1): тұлғалар', '18.2(1): тұлғалар'],
  ['e-Өтініш', 'e-Өтініш'],
  ['«Заң»', '«Заң»'],
  ['', ''],
])('%s stands alone as %s', (text, alone) => {
  expect(capitalised(text)).toBe(alone);
});

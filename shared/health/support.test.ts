import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wellDesk } from '#tests/support/health-evidence.ts';
import { judgeHealth } from './judge.ts';
import { composeSupport, findPersonal, printSupport, SupportFile } from './support.ts';

const { program, log } = wellDesk;
const compose = (change: Partial<Parameters<typeof composeSupport>[0]> = {}) =>
  composeSupport({
    made: '2026-05-20T10:00:00.000Z',
    program,
    health: judgeHealth(wellDesk),
    log,
    ...change,
  });

/** As an office holds its words: in maps of cases and people, deep inside. */
const office = {
  office: {
    name: { kk: 'Шығанақ ауданының прокуратурасы' },
    address: 'Абай көшесі, 5',
    phone: '+7 (7172) 12-34-56',
  },
  users: new Map([['u-1', { name: { kk: 'Ахметова А.', latin: 'Akhmetova' } }]]),
  cases: new Map([
    ['c-1', { title: 'Ауыз су туралы', parties: [{ name: 'Chromium LLP', iin: '850101300123' }] }],
  ]),
};

/** Words of the office, in places a name of a program could come from. */
const canaries = ['Akhmetova-browser', 'Browser Akhmetova', 'akhmetova.exe'];

describe('the file for support', () => {
  it('says how the workstation stands, and what is in it is what is shown', () => {
    const file = compose();
    expect(file.health).toEqual(judgeHealth(wellDesk));
    expect(SupportFile.parse(JSON.parse(printSupport(file)))).toEqual(file);
    expect(findPersonal(file, office)).toBeUndefined();
  });

  it.each(canaries)('is refused when %s brings a word of the office with it', (browser) => {
    expect(findPersonal(compose({ program: { ...program, browser } }), office)).toEqual({
      word: 'akhmetova',
      place: 'program.browser',
    });
  });

  it('leaves unsaid what has no shape of a program or a version', () => {
    const file = compose({ program: { ...program, browser: 'Ахметова.exe', version: 'Абай көшесі' } });
    expect(file.program).toMatchObject({ browser: '…', version: '…' });
  });

  it.each([
    { format: 2 },
    { note: 'Ахметова' },
    { made: 'бүгін' },
    { program: { ...program, platform: '850101300123' } },
    { health: [{ check: 'disk', finding: 'full', level: 'bad', values: { name: 'Ахметова' } }] },
    { health: [{ check: 'disk', finding: 'full', level: 'bad', values: { free: 850101300123 } }] },
    { health: [{ check: 'Ахметова', finding: 'full', level: 'bad', values: {} }] },
    { log: [{ at: '2026-05-20T10:00:00.000Z', event: 'shell.started', title: 'Ауыз су' }] },
    { log: [{ at: '2026-05-20T10:00:00.000Z', event: 'call.failed', error: 'Akhmetova' }] },
    { log: [{ at: '2026-05-20T10:00:00.000Z', event: 'call.failed', channel: '850101300123' }] },
  ])('has no place for %j', (foreign) => {
    expect(SupportFile.safeParse({ ...compose(), ...foreign }).success).toBe(false);
  });

  it('whatever text is put into any of its texts: the shape or the search refuses it', () => {
    const words = fc.constantFrom('Ахметова', '850101300123', 'Ауыз су туралы', 'Akhmetova', '+77172123456');
    const places: ((text: string) => unknown)[] = [
      (text) => ({ ...compose(), made: text }),
      (text) => ({ ...compose(), program: { ...program, browser: text } }),
      (text) => ({ ...compose(), program: { ...program, version: text } }),
      (text) => ({ ...compose(), health: [{ ...judgeHealth(wellDesk)[0]!, finding: text }] }),
      (text) => ({ ...compose(), health: [{ ...judgeHealth(wellDesk)[0]!, values: { code: text } }] }),
      (text) => ({ ...compose(), log: [{ ...log[0]!, error: text }] }),
      (text) => ({ ...compose(), log: [{ ...log[0]!, type: text }] }),
    ];
    const affix = fc.constantFrom('', ' ', '.', '-');
    fc.assert(
      fc.property(words, affix, affix, fc.constantFrom(...places), (word, before, after, put) => {
        const parsed = SupportFile.safeParse(put(`${before}${word}${after}`));
        return !parsed.success || findPersonal(parsed.data, [office, '+77172123456']) !== undefined;
      }),
    );
  });
});

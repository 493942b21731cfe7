import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { PrintModel } from '#shared/documents/print-model.ts';
import { ok, refuse } from '#shared/kernel/result.ts';
import { defaultPaper } from '#shared/documents/paper.ts';
import { toBase64 } from '../bridge/base64.ts';
import type { Ask } from '../bridge/desk.ts';
import { paperFileName, printPapers } from './print-papers.ts';
import { toDocx } from './to-docx.ts';

const paper = (language: 'kk' | 'ru'): PrintModel => ({
  language,
  title: `№ 2-07/1-15 ${language}`,
  blocks: [],
});
const toPdf = { place: 'documents', medium: 'pdf', paper: defaultPaper } as const;
const papers = [paper('kk'), paper('ru')];

/** A shell that prints everything, and writes unless told not to; it remembers what it was asked. */
function shell(given: { refuses?: string } = {}) {
  const asked: string[] = [];
  const ask = ((channel: string, input: Record<string, string>) => {
    asked.push([channel, input['name'] ?? input['language']].join(' '));
    if (asked.at(-1) === given.refuses) return Promise.resolve(refuse({ code: 'DISK_FULL' }));
    if (channel === 'print.pdf')
      return Promise.resolve(ok({ content: toBase64(new TextEncoder().encode(input['language'])) }));
    return Promise.resolve(ok({ shown: `Documents/${input['name']}` }));
  }) as unknown as Ask;
  return { ask, asked };
}

describe('printing papers', () => {
  it('prints every paper before it writes any, and tells where they lie', async () => {
    const { ask, asked } = shell();
    const printed = await printPapers(ask, papers, toPdf);
    expect(asked).toEqual([
      'print.pdf kk',
      'print.pdf ru',
      'files.write № 2-07-1-15 kk (kk).pdf',
      'files.write № 2-07-1-15 ru (ru).pdf',
    ]);
    expect(printed).toMatchObject({
      ok: true,
      value: [
        // sha256 of the two bytes "kk"
        { language: 'kk', sha256: 'ad370ed99b189921e7fe26057c40aab9f4fee8385e47606f50f348b9a5530af0' },
        { language: 'ru', shown: 'Documents/№ 2-07-1-15 ru (ru).pdf' },
      ],
    });
  });

  it('writes nothing when the second language does not print', async () => {
    const { ask, asked } = shell({ refuses: 'print.pdf ru' });
    expect(await printPapers(ask, papers, toPdf)).toEqual(refuse({ code: 'DISK_FULL' }));
    expect(asked.filter((each) => each.startsWith('files.write'))).toEqual([]);
  });

  it.each([
    ['times', 'Times New Roman'],
    ['arial', 'Arial'],
  ] as const)(
    'names in an editable file of the face %s the font that every PC has: %s',
    async (face, font) => {
      const file = unzipSync(await toDocx(paper('kk'), { ...defaultPaper, face }));
      const named = strFromU8(file['word/styles.xml']!).matchAll(/w:ascii="([^"]+)"/g);
      expect(new Set([...named].map(([, name]) => name))).toEqual(new Set([font]));
    },
  );

  it('makes an editable file without asking the shell to print', async () => {
    const { ask, asked } = shell();
    const printed = await printPapers(ask, papers, { ...toPdf, medium: 'docx' });
    expect(asked).toEqual(['files.write № 2-07-1-15 kk (kk).docx', 'files.write № 2-07-1-15 ru (ru).docx']);
    expect(printed).toMatchObject({ ok: true, value: [{ medium: 'docx' }, { medium: 'docx' }] });
  });

  it('names files so that every file system takes them', () => {
    expect(paperFileName({ title: 'a/b:c*"d"', language: 'kk' })).toBe('a-b-c-d- (kk).pdf');
  });
});

import { describe, expect, it } from 'vitest';
import { defaultPaper } from './paper.ts';
import type { PrintModel } from './print-model.ts';
import { renderHtml } from './render-html.ts';

const attack = `"><script>alert('1')</script><img src=x onerror="alert(1)">&`;
const line = { source: 'x', text: attack };
const hostile: PrintModel = {
  language: 'kk',
  title: attack,
  blocks: [
    {
      block: 'letterhead',
      sides: {
        kk: { above: [attack], name: attack, below: [attack] },
        ru: { above: [attack], name: attack, below: [attack] },
      },
    },
    { block: 'registration', date: attack, number: attack },
    { block: 'addressee', lines: [line] },
    { block: 'title', sentence: line },
    { block: 'subject', sentence: line },
    { block: 'paragraph', sentence: line },
    { block: 'call', sentence: line },
    { block: 'list', marker: 'decimal', items: [line] },
    { block: 'note', sentence: line },
    { block: 'signature', post: attack, rank: attack, name: attack },
    { block: 'executor', lines: [attack] },
    { block: 'table', head: [attack], rows: [{ cells: [attack, attack] }] },
  ],
};
const escaped =
  '&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;';
const html = renderHtml(hostile, { fonts: '/fonts' });

describe('the page of a paper', () => {
  it('escapes whatever people typed, wherever it stands', () => {
    expect(html).not.toMatch(/<script|<img|onerror="/);
    expect(html.split(escaped).length - 1).toBe(23);
  });

  it('forbids scripts, pictures, frames, forms and requests by its own policy', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1];
    expect(policy).toContain("script-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("img-src 'none'");
  });

  it('holds the emblem of the office itself, with words for who cannot see it, and on a blank does not print it', () => {
    const emblem = { png: 'iVBORw0KGgo=', alt: '"><img src=x>', size: { width: 25.4, height: 12.7 } };
    const [head, ...rest] = hostile.blocks;
    if (head?.block !== 'letterhead') throw new Error('no letterhead');
    const withEmblem = renderHtml({ ...hostile, blocks: [{ ...head, emblem }, ...rest] }, { fonts: '' });
    expect(withEmblem.match(/<img[^>]*>/g)).toEqual([
      '<img class="emblem" src="data:image/png;base64,iVBORw0KGgo=" alt="&quot;&gt;&lt;img src=x&gt;" width="96" height="48">',
    ]);
    expect(withEmblem).toContain('img-src data:;');
    expect(withEmblem).toContain('.blank-preprinted .emblem { display: none; }');
  });

  it('says its language and its title, and fetches only the four font files', () => {
    expect(html).toContain('<html lang="kk">');
    expect(html).toContain(`<title>${escaped}</title>`);
    expect([...html.matchAll(/url\("([^"]+)"\)/g)].map(([, url]) => url)).toEqual([
      '/fonts/tinos/Tinos_400Regular.ttf',
      '/fonts/tinos/Tinos_700Bold.ttf',
      '/fonts/tinos/Tinos_400Regular_Italic.ttf',
      '/fonts/tinos/Tinos_700Bold_Italic.ttf',
    ]);
    expect(html).not.toMatch(/<[^>]*\b(src|href)=/);
  });

  it('names the face of the office wherever letters are, and no other one', () => {
    const other = renderHtml(hostile, { fonts: '/fonts', paper: { ...defaultPaper, face: 'arial' } });
    expect(other).toContain('font: 14pt/1.15 Arimo, sans-serif');
    expect(other).toContain('font: 11pt Arimo');
    expect(other.match(/\/fonts\/arimo\/Arimo_/g)).toHaveLength(4);
    expect(other).not.toMatch(/tinos/i);
  });

  it('is A4 with the margins and the letter size of the settings', () => {
    expect(html).toContain('@page { size: A4; margin: 20mm 10mm 20mm 30mm;');
    expect(html).toContain('font: 14pt/1.15 Tinos');
    const paper = { ...defaultPaper, margins: { left: 25, right: 15, top: 15, bottom: 15 }, fontSize: 12 };
    const other = renderHtml(hostile, { fonts: '/fonts', paper });
    expect(other).toContain('@page { size: A4; margin: 15mm 15mm 15mm 25mm;');
    expect(other).toContain('font: 12pt/1.15 Tinos');
  });

  it('on a pre-printed blank leaves the room of the letterhead empty', () => {
    const preprinted = renderHtml(hostile, { fonts: '', paper: { ...defaultPaper, blank: 'preprinted' } });
    expect(preprinted).toContain('<body class="blank-preprinted">');
    expect(preprinted).toContain(
      '.blank-preprinted .letterhead { height: 50mm; overflow: hidden; visibility: hidden; }',
    );
  });

  it('is moved by what the printer misses, and filed by the other edge on the back', () => {
    const paper = { ...defaultPaper, sides: 'two' as const };
    const moved = renderHtml(hostile, { fonts: '', paper, offset: { right: -2, down: 1.5 } });
    expect(moved).toContain('@page { size: A4; margin: 21.5mm 12mm 18.5mm 28mm;');
    expect(moved).toContain('@page :left { margin: 21.5mm 32mm 18.5mm 8mm; }');
    expect(html).not.toContain('@page :left');
  });

  it('numbers its pages from the second, from the first, or not at all', () => {
    const first = (pageNumbers: 'from-second' | 'all' | 'none') => {
      const page = renderHtml(hostile, { fonts: '', paper: { ...defaultPaper, pageNumbers } });
      return [...page.matchAll(/@bottom-center \{ content: ([^;]+);/g)].map(([, content]) => content);
    };
    expect(first('from-second')).toEqual(['counter(page)', 'none']);
    expect(first('all')).toEqual(['counter(page)', 'counter(page)']);
    expect(first('none')).toEqual(['none', 'none']);
  });

  it('keeps a reference, a number and a name on one line without changing their text', () => {
    const model: PrintModel = {
      language: 'kk',
      title: '',
      blocks: [
        {
          block: 'paragraph',
          sentence: {
            source: 'x',
            text: 'Заңның 33-бабына, № А-2/41, 12 450 000 теңге, Ә.Һ. Өтеғұлов, «Нұр-Сервис», «Ақ жол» шаруа қожалығы, «Өзін-өзі реттейтін ұйымдардың одағы», пункт 3 статьи 24, 5 ноября 2022 года (далее – Закон), 1 қаңтар – 2 ақпан, қолы . . . . . . .',
          },
        },
      ],
    };
    const kept = [...renderHtml(model, { fonts: '' }).matchAll(/<span class="keep">([^<]+)<\/span>/g)];
    expect(kept.map(([, text]) => text)).toEqual([
      '33-бабына',
      '№ А-2/41',
      '12 450 000 теңге',
      'Ә.Һ. Өтеғұлов',
      '«Нұр-Сервис»',
      '«Ақ жол»',
      'пункт 3',
      'статьи 24',
      '5 ноября',
      '2022 года',
      'далее –',
      '1 қаңтар –',
      '2 ақпан',
      '. . . . . . .',
    ]);
  });

  it('prints a table with a head that can be repeated, and without a head where there is none', () => {
    const table = (head: readonly string[]): string => {
      const rows = [{ cells: ['a', 'b'] }, { cells: ['c', 'd'], strong: true as const }];
      return renderHtml(
        { language: 'kk', title: '', blocks: [{ block: 'table', head, rows }] },
        { fonts: '' },
      );
    };
    expect(table(['x', 'y'])).toContain(
      '<table><thead><tr><th scope="col">x</th><th scope="col">y</th></tr></thead><tbody>',
    );
    expect(table([])).toContain(
      '<table><tbody><tr><th scope="row">a</th><td>b</td></tr><tr class="strong"><th scope="row">c</th><td>d</td></tr></tbody></table>',
    );
  });
});

import kk from '#locales/kk/shell.json' with { type: 'json' };
import ru from '#locales/ru/shell.json' with { type: 'json' };
import type { Problem } from '#shared/kernel/result.ts';
import { failureTitles, problemSentences } from '../messages.ts';
import type { AppFile, AppFiles } from '../security/app-files.ts';
import { faceStyle } from './style.ts';

/** Where the faces stand in the window's own address. */
export const crashedPath = '/faces/crashed.html';
const stylePath = '/faces/face.css';

/** What a face says, in Kazakh and in Russian at once: nobody may be there to ask which. */
interface Face {
  readonly titles: readonly [string, string];
  readonly sentences: readonly [string, string];
  readonly code: string;
  /** What leads back into the desk; none where there is no way back. */
  readonly again?: readonly [string, string];
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A whole page with no script in it, so that it stands also where no script would run. */
function page({ titles, sentences, code, again }: Face): string {
  const sides = (['kk', 'ru'] as const).map((language, side) => {
    const heading = side === 0 ? 'h1' : 'h2';
    return `<section lang="${language}"><${heading}>${escaped(titles[side] ?? '')}</${heading}><p>${escaped(sentences[side] ?? '')}</p></section>`;
  });
  const way =
    again === undefined
      ? ''
      : `<a href="/" autofocus><span lang="kk">${escaped(again[0])}</span> · <span lang="ru">${escaped(again[1])}</span></a>`;
  return `<!doctype html><html lang="kk"><head><meta charset="utf-8"><meta name="google" content="notranslate">
<meta name="viewport" content="width=device-width"><title>${escaped(kk.product)}</title>
<link rel="icon" href="/icon.svg"><link rel="stylesheet" href="${stylePath}"></head>
<body><header>${escaped(kk.product)} · <span lang="ru">${escaped(ru.product)}</span></header>
<main><div class="sides">${sides.join('')}</div><div class="foot"><code>${escaped(code)}</code>${way}</div></main></body></html>`;
}

const html = (text: string): AppFile => ({ type: 'text/html; charset=utf-8', body: Buffer.from(text) });
const style: AppFile = { type: 'text/css; charset=utf-8', body: Buffer.from(faceStyle) };

/** The window's files, and the face it shows in place of a page that died. */
export function withFaces(files: AppFiles): AppFiles {
  const crashed = page({
    titles: [kk.crashed.title, ru.crashed.title],
    sentences: [kk.crashed.sentence, ru.crashed.sentence],
    code: 'WINDOW_CRASHED',
    again: [kk.crashed.again, ru.crashed.again],
  });
  return new Map([...files, [stylePath, style], [crashedPath, html(crashed)]]);
}

/** All the files of a window that only says why the desk did not open. */
export function failureFiles(problem: Problem): AppFiles {
  const [kazakh = '', russian = ''] = problemSentences(problem);
  const [inKazakh = '', inRussian = ''] = failureTitles(problem);
  const face = page({
    titles: [inKazakh, inRussian],
    sentences: [kazakh, russian],
    code: problem.code,
  });
  return new Map([
    ['/index.html', html(face)],
    [stylePath, style],
  ]);
}

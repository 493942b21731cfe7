import { describe, expect, it } from 'vitest';
import { problemCodes } from '#shared/errors/codes.ts';
import { serve } from '../security/serve.ts';
import { crashedPath, failureFiles, withFaces } from './faces.ts';

const textAt = (files: ReturnType<typeof withFaces>, path: string) =>
  serve(files, { method: 'GET', url: `https://app.invalid${path}`, headers: {} })?.body.toString() ?? '';

describe('the face of a start that failed', () => {
  it.each(problemCodes)('says %s in Kazakh and in Russian, with the code and without a script', (code) => {
    const page = textAt(failureFiles({ code }), '/');
    // What nobody foresaw may have ended a desk that was open.
    const [kazakh, russian] =
      code === 'SHELL_UNEXPECTED'
        ? ['Бағдарлама тоқтап қалды', 'Программа остановилась']
        : ['Бағдарлама ашылмады', 'Программа не открылась'];
    expect(page).toContain(`<section lang="kk"><h1>${kazakh}</h1><p>`);
    expect(page).toContain(`<section lang="ru"><h2>${russian}</h2><p>`);
    expect(page).toContain(`<code>${code}</code>`);
    expect(page).not.toMatch(/<script|\sstyle=|\son\w+=/);
  });

  it('shows what it was told as text, whatever it holds', () => {
    const page = textAt(
      failureFiles({ code: 'BACKUP_NEWER', details: { app: '<img src=x onerror="a">' } }),
      '/',
    );
    expect(page).toContain('&lt;img src=x onerror=&quot;a&quot;&gt;');
    expect(page).not.toContain('<img');
  });
});

describe('the face of a window that died', () => {
  it('stands among the window’s own files and leads back into the desk', () => {
    const page = textAt(withFaces(new Map()), crashedPath);
    expect(page).toContain('<a href="/" autofocus>');
    expect(page).toContain('<link rel="stylesheet" href="/faces/face.css">');
    expect(textAt(withFaces(new Map()), '/faces/face.css')).toContain('body {');
  });
});

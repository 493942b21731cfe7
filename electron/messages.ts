import kkErrors from '#locales/kk/errors.json' with { type: 'json' };
import kkShell from '#locales/kk/shell.json' with { type: 'json' };
import ruErrors from '#locales/ru/errors.json' with { type: 'json' };
import ruShell from '#locales/ru/shell.json' with { type: 'json' };
import type { Problem } from '#shared/kernel/result.ts';

const languages = [
  { shell: kkShell, errors: kkErrors },
  { shell: ruShell, errors: ruErrors },
];

/** Puts values into the {{places}} of a sentence. */
function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (place, name: string) => String(values[name] ?? place));
}

/** What a problem is and what to do about it: in Kazakh, then in Russian. */
export function problemSentences({ code, details = {} }: Problem): string[] {
  return languages.map(({ errors }) => fill(errors[code], details));
}

/** What a window without a desk is headed by: it did not open, or something nobody foresaw ended it. */
export function failureTitles({ code }: Problem): string[] {
  return languages.map(({ shell }) => (code === 'SHELL_UNEXPECTED' ? shell.ended : shell.failed));
}

/** Why no window opened: a line in Kazakh, a line in Russian, the code in both. */
export function failureMessage(problem: Problem): string {
  const [titles, sentences] = [failureTitles(problem), problemSentences(problem)];
  return languages
    .map(({ shell }, index) =>
      fill(shell.refused, {
        title: titles[index] ?? '',
        sentence: sentences[index] ?? '',
        code: problem.code,
      }),
    )
    .join('\n');
}

/** One line, in both languages, for whoever started the program by hand: which shell, and why. */
export function startedMessage(shell: 'electron' | 'chromium', browser: string): string {
  return languages.map((texts) => fill(texts.shell.started[shell], { browser })).join(' / ');
}

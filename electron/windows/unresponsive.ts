import type { MessageBoxOptions } from 'electron';
import kk from '#locales/kk/shell.json' with { type: 'json' };
import ru from '#locales/ru/shell.json' with { type: 'json' };

const both = (word: 'wait' | 'restart'): string =>
  [kk, ru].map((texts) => texts.unresponsive[word]).join(' · ');

/** What a person may say of a window that does not answer; a question taken back means the first. */
const answers = ['wait', 'restart'] as const;

/** In Kazakh, then in Russian: the window that knows the language is the one that does not answer. */
export function unresponsiveQuestion(): MessageBoxOptions {
  return {
    type: 'warning',
    title: kk.product,
    message: kk.unresponsive.sentence,
    detail: ru.unresponsive.sentence,
    buttons: answers.map(both),
    defaultId: answers.indexOf('wait'),
    cancelId: answers.indexOf('wait'),
    noLink: true,
  };
}

export interface HungWindowPorts {
  /** Asks, and resolves with the place of the button; aborted, with that of the cancelling one. */
  readonly ask: (question: MessageBoxOptions & { signal: AbortSignal }) => Promise<number>;
  /** Ends what hangs; the face of a window that died leads back in. */
  readonly restart: () => void;
}

/** Asks a person once for each time the window stops answering, and takes the question back when it answers again. */
export function createPatience({ ask, restart }: HungWindowPorts): { hung(): void; answers(): void } {
  let question: AbortController | undefined;
  const decide = async (asked: AbortController) => {
    const answer = answers[await ask({ ...unresponsiveQuestion(), signal: asked.signal })];
    if (question !== asked) return;
    question = undefined;
    if (answer === 'restart') restart();
  };
  return {
    hung() {
      if (question) return;
      question = new AbortController();
      void decide(question);
    },
    answers() {
      question?.abort();
      question = undefined;
    },
  };
}

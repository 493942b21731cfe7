import { describe, expect, it } from 'vitest';
import { createPatience, unresponsiveQuestion } from './unresponsive.ts';

const [wait, restart] = [0, 1];

/** A window that hangs, and a person who answers when the test says so. */
function hungWindow() {
  const asked: ((button: number) => void)[] = [];
  const taken: boolean[] = [];
  let restarts = 0;
  const patience = createPatience({
    ask: ({ signal, cancelId = -1 }) =>
      new Promise((resolve) => {
        asked.push(resolve);
        signal.addEventListener('abort', () => {
          taken.push(true);
          resolve(cancelId);
        });
      }),
    restart: () => (restarts += 1),
  });
  const answer = async (button: number) => {
    asked.at(-1)?.(button);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { patience, answer, asked, taken, restarts: () => restarts };
}

describe('a window that does not answer', () => {
  it('is asked about in both languages; whoever closes the question waits', () => {
    const { message, detail, buttons, cancelId, defaultId } = unresponsiveQuestion();
    expect([message, detail]).toEqual([
      expect.stringContaining('Терезе жауап бермей тұр'),
      expect.stringContaining('Окно не отвечает'),
    ]);
    expect(buttons).toEqual(['Күту · Ждать', 'Қайта ашу · Открыть снова']);
    expect([cancelId, defaultId]).toEqual([wait, wait]);
  });

  it('is asked about once, however often the system says so, and again after a person waited', async () => {
    const { patience, answer, asked, restarts } = hungWindow();
    patience.hung();
    patience.hung();
    expect(asked).toHaveLength(1);
    await answer(wait);
    expect(restarts()).toBe(0);
    patience.hung();
    expect(asked).toHaveLength(2);
  });

  it('is opened again at a person’s word', async () => {
    const { patience, answer, restarts } = hungWindow();
    patience.hung();
    await answer(restart);
    expect(restarts()).toBe(1);
  });

  it('that answers meanwhile takes the question back and is never ended', async () => {
    const { patience, answer, taken, restarts } = hungWindow();
    patience.hung();
    patience.answers();
    expect(taken).toEqual([true]);
    await answer(restart);
    expect(restarts()).toBe(0);
  });
});

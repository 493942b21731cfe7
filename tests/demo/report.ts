import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Step {
  readonly title: string;
  readonly milliseconds: number;
  readonly notes: readonly string[];
  readonly failure: string | null;
}

/** The diary of the demo: what was done, what was seen, how long it took. */
export class Diary {
  readonly #steps: Step[] = [];
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Runs one step of the day, times it and writes down what it saw; a failure is written down and thrown on. */
  async step(title: string, work: (note: (sentence: string) => void) => Promise<void>): Promise<void> {
    const notes: string[] = [];
    const started = performance.now();
    const close = (failure: string | null) => {
      this.#steps.push({ title, milliseconds: Math.round(performance.now() - started), notes, failure });
      console.log(`${failure === null ? '✓' : '✗'} ${title} — ${this.#steps.at(-1)?.milliseconds} ms`);
    };
    try {
      await work((sentence) => notes.push(sentence));
      close(null);
    } catch (error) {
      close(String(error));
      throw error;
    } finally {
      this.#write();
    }
  }

  get totalSeconds(): number {
    return this.#steps.reduce((sum, step) => sum + step.milliseconds, 0) / 1000;
  }

  #write(): void {
    const rows = this.#steps.map(
      (step, index) =>
        `| ${index + 1} | ${step.title} | ${step.milliseconds} | ${step.failure === null ? 'done' : 'FAILED'} |`,
    );
    const details = this.#steps.flatMap((step, index) => [
      `## ${index + 1}. ${step.title}`,
      '',
      ...step.notes.map((sentence) => `- ${sentence}`),
      ...(step.failure === null ? [] : ['```', step.failure, '```']),
      '',
    ]);
    const lines = [
      '# A day at the desk',
      '',
      `Driven through the real window of the desk, ${this.totalSeconds.toFixed(1)} s in all.`,
      '',
      '| # | step | ms | |',
      '|--:|---|--:|---|',
      ...rows,
      '',
      ...details,
    ];
    writeFileSync(join(this.#folder, 'report.md'), lines.join('\n'));
  }
}

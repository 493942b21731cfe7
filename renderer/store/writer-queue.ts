/** Runs tasks one after another: one writer, so nothing rests on the browser's order of transactions. */
export class WriterQueue {
  #last: Promise<unknown> = Promise.resolve();

  add<Value>(task: () => Promise<Value>): Promise<Value> {
    const done = this.#last.then(task);
    // Whoever asked gets the rejection; the next task starts all the same.
    this.#last = done.catch(() => undefined);
    return done;
  }
}

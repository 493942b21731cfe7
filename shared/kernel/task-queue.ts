/** Runs tasks one after another, in the order they were asked: what waits on its way is not overtaken by a later one. */
export class TaskQueue {
  #last: Promise<unknown> = Promise.resolve();

  add<Value>(task: () => Promise<Value>): Promise<Value> {
    const done = this.#last.then(task);
    // Whoever asked gets the rejection; the next task starts all the same.
    this.#last = done.catch(() => undefined);
    return done;
  }
}

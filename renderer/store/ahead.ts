/**
 * Gives what the source gives, and has it fetch the next while the last is being worked on: the desk waits for its disk and
 * for its shell only where they are slower than itself. One value is under way at a time, so memory stays bounded.
 * What the source throws is thrown where its value would have come.
 */
export async function* ahead<Value>(source: AsyncIterator<Value>): AsyncGenerator<Value> {
  for (let later = underWay(source); ;) {
    const { done, value } = (await later)();
    if (done) return;
    later = underWay(source);
    yield value;
  }
}

/** A failure is kept until it is asked for: whoever stops before is not told of it by the window. */
function underWay<Value>(source: AsyncIterator<Value>): Promise<() => IteratorResult<Value, unknown>> {
  return source.next().then(
    (given) => () => given,
    (error: unknown) => () => {
      throw error;
    },
  );
}

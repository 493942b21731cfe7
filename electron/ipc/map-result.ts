import { ok, type Result } from '#shared/kernel/result.ts';

/** The answer of a service in the shape of its channel. */
export async function map<From, To>(
  result: Promise<Result<From>> | Result<From>,
  change: (value: From) => To,
): Promise<Result<To>> {
  const settled = await result;
  return settled.ok ? ok(change(settled.value)) : settled;
}

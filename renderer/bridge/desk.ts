import type { ChannelName } from '#shared/ipc/channels.ts';
import type { Desk, Input, Output } from '#shared/ipc/schemas.ts';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';

declare global {
  interface Window {
    /** Exposed by the preload or by the Chromium shell's page script; nothing else crosses to the shell. */
    readonly desk: Desk;
  }
}

/** One question to the shell. Refusals are values; only a broken bridge throws. */
export type Ask = <Name extends ChannelName>(
  channel: Name,
  input: Input<Name>,
) => Promise<Result<Output<Name>>>;

/** The typed client of a desk: `window.desk` in the product, a fake in tests. */
export function createAsk(desk: Desk): Ask {
  return async (channel, input) => {
    const envelope = await desk[channel](input);
    if (envelope.ok) return ok(envelope.value);
    const { code, details } = envelope.problem;
    return refuse(details ? { code, details } : { code });
  };
}

import { faultOf } from '#shared/health/log.ts';
import type { ChannelName } from '#shared/ipc/channels.ts';
import { schemas, type Envelope } from '#shared/ipc/schemas.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Diagnostics } from '../services/diagnostics.ts';
import type { Handlers } from './handlers.ts';

export interface DispatchOptions {
  readonly handlers: Handlers;
  readonly diagnostics: Pick<Diagnostics, 'record'>;
}

export type Dispatch = (channel: unknown, input: unknown) => Promise<Envelope<unknown>>;

const refused = (
  code: 'SHELL_CALL_REFUSED' | 'SHELL_CALL_MALFORMED' | 'SHELL_UNEXPECTED',
): Envelope<never> => ({
  ok: false,
  problem: { code },
});

function isChannel(name: unknown): name is ChannelName {
  return typeof name === 'string' && Object.hasOwn(schemas, name);
}

/**
 * What every call goes through in either shell, once its sender is known to be our window: known channel → parsed
 * input → handler → parsed output → envelope. It never rejects, and no message, path or stack leaves it.
 */
export function createDispatch({ handlers, diagnostics }: DispatchOptions): Dispatch {
  async function call(channel: ChannelName, input: unknown): Promise<Envelope<unknown>> {
    const parsed = schemas[channel].input.safeParse(input);
    if (!parsed.success) {
      diagnostics.record('call.malformed', { channel });
      return refused('SHELL_CALL_MALFORMED');
    }
    // The table is keyed by the same name on both sides; TypeScript cannot follow that through a union.
    const handle = handlers[channel] as (input: unknown) => Promise<Result<unknown>>;
    const result = await handle(parsed.data);
    if (!result.ok) {
      diagnostics.record('call.problem', { channel, code: result.problem.code });
      return {
        ok: false,
        problem: {
          code: result.problem.code,
          ...(result.problem.details && { details: { ...result.problem.details } }),
        },
      };
    }
    return { ok: true, value: schemas[channel].output.parse(result.value) };
  }

  return async (channel, input) => {
    if (!isChannel(channel)) {
      diagnostics.record('call.refused');
      return refused('SHELL_CALL_REFUSED');
    }
    try {
      return await call(channel, input);
    } catch (error) {
      diagnostics.record('call.failed', { channel, error: faultOf(error) });
      return refused('SHELL_UNEXPECTED');
    }
  };
}

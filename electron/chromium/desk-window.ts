import type { Envelope } from '#shared/ipc/schemas.ts';
import { readJson } from '#shared/kernel/read-json.ts';
import type { Dispatch } from '../ipc/dispatch.ts';
import { crashedPath } from '../faces/faces.ts';
import { appOrigin, isAppAddress } from '../security/app-origin.ts';
import type { Diagnostics } from '../services/diagnostics.ts';
import { longestMessage, unlessGone, type DevTools } from './devtools.ts';
import { answerFunction, bindingName, pageScript, parsePageCall, type PageCall } from './page-script.ts';
import type { Command, Commands, EventName, Events } from './protocol.ts';

export interface DeskWindowPorts {
  readonly devtools: DevTools;
  readonly dispatch: Dispatch;
  readonly diagnostics: Pick<Diagnostics, 'record'>;
  /** Takes away what the browser wrote down of a crash. */
  readonly dropDumps: () => Promise<void>;
}

/** A call longer than this is not parsed: the longest file, as base64, and its envelope. */
const longestCall = 92_000_000;
/** Escaping may double the quotes of an answer, and the protocol adds a frame of its own. */
const longestAnswer = longestMessage - 4_000_000;

type Context = Events['Runtime.executionContextCreated']['context'];

/** Whether a script context is the main world of the window's own page: the frame and the origin both count. */
export function isDeskContext(context: Context | undefined, mainFrame: string): boolean {
  return (
    context?.auxData?.isDefault === true &&
    context.auxData.frameId === mainFrame &&
    isAppAddress(context.origin)
  );
}

/** The one window of the desk: its page's calls are answered, whatever leads away from it is undone. */
export class DeskWindow {
  readonly #ports: DeskWindowPorts;
  readonly #session: string;
  /** The main frame of a page has the id of its target. */
  readonly #frame: string;
  readonly #contexts = new Map<number, Context>();

  constructor(ports: DeskWindowPorts, target: { sessionId: string; targetId: string }) {
    this.#ports = ports;
    this.#session = target.sessionId;
    this.#frame = target.targetId;
  }

  /** Binds the channel table; the page may load only after this. */
  async bind(): Promise<void> {
    this.#on('Runtime.executionContextCreated', ({ context }) => this.#contexts.set(context.id, context));
    this.#on('Runtime.executionContextDestroyed', ({ executionContextId: id }) => this.#contexts.delete(id));
    this.#on('Runtime.executionContextsCleared', () => this.#contexts.clear());
    this.#on('Runtime.bindingCalled', (called) => void this.#take(called));
    this.#on('Page.frameNavigated', ({ frame }) => this.#guard(frame));
    this.#on('Inspector.targetCrashed', () => this.#recover());
    await this.#send('Page.enable', {});
    await this.#send('Inspector.enable', {});
    await this.#send('Runtime.addBinding', { name: bindingName });
    await this.#send('Page.addScriptToEvaluateOnNewDocument', { source: pageScript });
    await this.#send('Runtime.enable', {});
  }

  async bringToFront(): Promise<void> {
    await unlessGone(this.#send('Page.bringToFront', {}));
  }

  #send<Name extends Command>(method: Name, params: Commands[Name]['params']) {
    return this.#ports.devtools.send(method, params, this.#session);
  }

  #on<Name extends EventName>(name: Name, listener: (params: Events[Name]) => void): void {
    const ofThisWindow = (params: Events[Name], sessionId: string | undefined) => {
      if (sessionId === this.#session) listener(params);
    };
    this.#ports.devtools.on(name, ofThisWindow);
  }

  /** Loads the page, also in place of whatever is there. */
  async goHome(): Promise<void> {
    await unlessGone(this.#send('Page.navigate', { url: `${appOrigin}/` }));
  }

  /** A blank page, a dropped file or a blob in place of the desk: lead back. */
  #guard(frame: { parentId?: string; url: string }): void {
    if (frame.parentId !== undefined || isAppAddress(frame.url)) return;
    this.#ports.diagnostics.record('window.left');
    void this.goHome();
  }

  /** The user leads the way back in: a page that dies as soon as it opens would otherwise die for ever. */
  #recover(): void {
    this.#ports.diagnostics.record('window.crashed');
    this.#contexts.clear();
    void this.#ports.dropDumps();
    void unlessGone(this.#send('Page.navigate', { url: `${appOrigin}${crashedPath}` }));
  }

  async #take({ name, payload, executionContextId: id }: Events['Runtime.bindingCalled']): Promise<void> {
    const call = parsePageCall(payload);
    if (name !== bindingName || call === undefined || !isDeskContext(this.#contexts.get(id), this.#frame)) {
      this.#ports.diagnostics.record('call.refused');
      return;
    }
    const envelope = JSON.stringify(await this.#answer(call));
    const text = envelope.length > longestAnswer ? tooLarge : envelope;
    await unlessGone(
      this.#send('Runtime.callFunctionOn', {
        functionDeclaration: answerFunction,
        executionContextId: id,
        arguments: [{ value: call.number }, { value: text }],
        silent: true,
      }),
    );
  }

  #answer({ channel, input }: PageCall): Promise<Envelope<unknown>> {
    // An oversized or broken input is handed on as undefined, which no channel accepts.
    return this.#ports.dispatch(channel, input.length > longestCall ? undefined : readJson(input));
  }
}

const tooLarge = JSON.stringify({ ok: false, problem: { code: 'FILE_TOO_LARGE' } } satisfies Envelope<never>);

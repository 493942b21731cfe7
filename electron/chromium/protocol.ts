/**
 * The part of the Chrome DevTools Protocol this shell speaks, and no more.
 * @see https://chromedevtools.github.io/devtools-protocol/tot/
 */
type Nothing = Record<string, never>;
type HeaderEntry = { name: string; value: string };
/** A state other than "normal" goes without measures. */
type Bounds = Partial<Record<'left' | 'top' | 'width' | 'height', number>> & {
  windowState?: 'normal' | 'minimized' | 'maximized' | 'fullscreen';
};
/** What the bars of the system leave free. */
type ScreenInfo = Record<'availLeft' | 'availTop' | 'availWidth' | 'availHeight', number>;

export interface Commands {
  'Browser.close': { params: Nothing; result: Nothing };
  'Browser.getVersion': { params: Nothing; result: { product: string } };
  'Browser.grantPermissions': { params: { origin: string; permissions: string[] }; result: Nothing };
  'Browser.getWindowForTarget': {
    params: { targetId: string };
    result: { windowId: number; bounds: Bounds };
  };
  'Browser.setDownloadBehavior': { params: { behavior: 'deny' }; result: Nothing };
  'Browser.setWindowBounds': { params: { windowId: number; bounds: Bounds }; result: Nothing };
  'Emulation.getScreenInfos': { params: Nothing; result: { screenInfos: ScreenInfo[] } };
  'Fetch.enable': { params: { patterns: { urlPattern: string }[] }; result: Nothing };
  'Fetch.fulfillRequest': {
    params: { requestId: string; responseCode: number; responseHeaders: HeaderEntry[]; body: string };
    result: Nothing;
  };
  'Fetch.failRequest': { params: { requestId: string; errorReason: 'Aborted' }; result: Nothing };
  'Inspector.enable': { params: Nothing; result: Nothing };
  'Page.addScriptToEvaluateOnNewDocument': { params: { source: string }; result: { identifier: string } };
  'Page.bringToFront': { params: Nothing; result: Nothing };
  'Page.enable': { params: Nothing; result: Nothing };
  'Page.navigate': { params: { url: string }; result: { frameId: string; errorText?: string } };
  'Page.printToPDF': {
    params: {
      preferCSSPageSize: boolean;
      printBackground: boolean;
      generateTaggedPDF: boolean;
      generateDocumentOutline: boolean;
    };
    result: { data: string };
  };
  'Runtime.addBinding': { params: { name: string }; result: Nothing };
  'Runtime.callFunctionOn': {
    params: {
      functionDeclaration: string;
      executionContextId: number;
      arguments: { value: unknown }[];
      silent: boolean;
    };
    result: Nothing;
  };
  'Runtime.enable': { params: Nothing; result: Nothing };
  'Runtime.evaluate': {
    params: { expression: string; awaitPromise: boolean; returnByValue: boolean };
    result: { result: { value?: unknown }; exceptionDetails?: unknown };
  };
  'Runtime.runIfWaitingForDebugger': { params: Nothing; result: Nothing };
  'Target.attachToTarget': { params: { targetId: string; flatten: true }; result: { sessionId: string } };
  'Target.closeTarget': { params: { targetId: string }; result: Nothing };
  'Target.createBrowserContext': {
    params: { disposeOnDetach: boolean };
    result: { browserContextId: string };
  };
  'Target.createTarget': { params: { url: string; browserContextId: string }; result: { targetId: string } };
  'Target.setAutoAttach': {
    params: { autoAttach: boolean; waitForDebuggerOnStart: boolean; flatten: true };
    result: Nothing;
  };
}

export interface Events {
  'Fetch.requestPaused': {
    requestId: string;
    request: { method: string; url: string; headers: Record<string, string> };
  };
  'Inspector.targetCrashed': Nothing;
  'Page.frameNavigated': { frame: { id: string; parentId?: string; url: string } };
  'Page.loadEventFired': { timestamp: number };
  'Runtime.bindingCalled': { name: string; payload: string; executionContextId: number };
  'Runtime.executionContextCreated': {
    context: { id: number; origin: string; auxData?: { isDefault?: boolean; frameId?: string } };
  };
  'Runtime.executionContextDestroyed': { executionContextId: number };
  'Runtime.executionContextsCleared': Nothing;
  'Target.attachedToTarget': {
    sessionId: string;
    waitingForDebugger: boolean;
    targetInfo: { targetId: string; type: string; url: string };
  };
  'Target.detachedFromTarget': { sessionId: string };
}

export type Command = keyof Commands;
export type EventName = keyof Events;

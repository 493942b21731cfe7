// The module `electron` of the stand-in: what the packed shell asks of it is written down, and the little it needs is answered.
import { EventEmitter } from 'node:events';
import { join } from 'node:path';

export const report = { beforeReady: [], later: [] };
let isReady = false;
const note = (what) => void (isReady ? report.later : report.beforeReady).push(what);

/** Whatever it does not have is a call that is written down and answered with nothing. */
const noting = (name, own) =>
  new Proxy(own, {
    get(target, key) {
      if (key in target || typeof key === 'symbol' || key === 'then') return target[key];
      return () => note(`${name}.${key}`);
    },
  });

/** Notes who listens to what. */
class Emitter extends EventEmitter {
  constructor(name) {
    super();
    this.on('newListener', (event) => note(`${name}: ${event}`));
  }
}

let setReady;
const ready = new Promise((resolve) => (setReady = resolve));
let setExit;
export const exited = new Promise((resolve) => (setExit = resolve));

export const app = noting(
  'app',
  Object.assign(new Emitter('app'), {
    whenReady: () => ready,
    getName: () => 'stand-in',
    getPath: (name) => join(process.env.HOME, name),
    exit: (code = 0) => setExit(code),
  }),
);

/** As Electron does it: when the main module has been evaluated. */
export function becomeReady() {
  isReady = true;
  setReady();
}

const sessions = new Map();
function sessionOf(partition) {
  const handlers = new Map();
  const made = noting(
    'session',
    Object.assign(new Emitter('session'), {
      handlers,
      protocol: { handle: (scheme, handler) => void handlers.set(scheme, handler) },
      webRequest: { onBeforeRequest: (gate) => void (made.gate = gate) },
      clearStorageData: async () => undefined,
    }),
  );
  sessions.set(partition, made);
  app.emit('session-created', made);
  return made;
}
export const session = { fromPartition: (partition) => sessions.get(partition) ?? sessionOf(partition) };

const handlers = new Map();
export const ipcMain = { handle: (channel, handler) => void handlers.set(channel, handler) };

/** What a page in the window gets from the shell, and what a frame that is not its main one gets. */
async function ask(sender) {
  const frame = { parent: null, url: 'https://app.invalid/', origin: 'https://app.invalid' };
  const call = async (senderFrame) => {
    try {
      return await handlers.get('shell.info')({ sender, senderFrame }, {});
    } catch (error) {
      return error.message;
    }
  };
  return { own: await call(frame), framed: await call({ ...frame, parent: frame }), gone: await call(null) };
}

async function load(from, address) {
  const response = await from.handlers.get('https')(new Request(address));
  return {
    status: response.status,
    policy: response.headers.get('content-security-policy'),
    text: (await response.text()).slice(0, 100),
  };
}

export class BrowserWindow extends Emitter {
  constructor(options) {
    super('window');
    const { session: own, ...preferences } = options.webPreferences;
    report.window = { ...options, webPreferences: preferences };
    this.own = own;
    this.webContents = noting('contents', new Emitter('contents'));
    app.emit('web-contents-created', {}, this.webContents);
  }

  async loadURL(address) {
    report.page = await load(this.own, address);
    report.outside = await load(this.own, 'https://adilet.zan.kz/');
    this.emit('ready-to-show');
    report.answers = await ask(this.webContents);
    report.channels = [...handlers.keys()];
    this.emit('close');
    this.emit('closed');
  }

  show() {
    report.isShown = true;
  }

  isDestroyed() {
    return false;
  }

  isMaximized() {
    return false;
  }

  getNormalBounds() {
    return { x: 0, y: 0, width: 1366, height: 768 };
  }
}

export const Menu = { setApplicationMenu: () => note('menu'), buildFromTemplate: (template) => template };
export const screen = { getAllDisplays: () => [] };
export const dialog = { showErrorBox: (_title, text) => void (report.failure = text) };
export const shell = noting('shell', {});

import { describe, expect, it } from 'vitest';
import { deskWindowOptions, printWindowOptions } from './window-options.ts';

/** Only handed through; a real one needs Electron's runtime. */
const session = Object.create(null) as Parameters<typeof printWindowOptions>[0];

describe('every window', () => {
  it.each([
    ['of the desk', deskWindowOptions(session, '/preload.cjs')],
    ['for printing', printWindowOptions(session)],
  ])('%s is confined and stays unseen until it is ready', (_, options) => {
    expect(options).toMatchObject({
      show: false,
      webPreferences: {
        session,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        webviewTag: false,
        spellcheck: false,
      },
    });
  });

  it('for printing has no way to call the shell', () => {
    expect(printWindowOptions(session).webPreferences).not.toHaveProperty('preload');
  });
});

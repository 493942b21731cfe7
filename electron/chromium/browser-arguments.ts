import { appOrigin } from '../security/app-origin.ts';

export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

export interface BrowserOptions {
  readonly profileFolder: string;
  readonly headless: boolean;
  readonly language: 'kk' | 'ru';
  /** Undefined for the printing browser, which opens no window of its own. */
  readonly windowSize: WindowSize | undefined;
  readonly extra: readonly string[];
}

/** The browser is a window and nothing else: it asks nobody, tells nobody and offers nothing of its own. */
const quiet = [
  '--remote-debugging-pipe',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-proxy-server',
  // A peer connection asks no resolver: without this its packets leave the computer past every other wall.
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--no-service-autorun',
  '--disable-background-networking',
  '--disable-background-mode',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-extensions-with-background-pages',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication,CertificateTransparencyComponentUpdater',
  '--password-store=basic',
];

/**
 * `uid` 0 needs `--no-sandbox`; `--test-type` only hides the yellow bar about it. Nobody else ever gets either, and
 * no option opens a debugging port.
 */
export function browserArguments(options: BrowserOptions, uid: number | undefined): string[] {
  const { windowSize: size } = options;
  return [
    ...quiet,
    `--user-data-dir=${options.profileFolder}`,
    `--lang=${options.language}`,
    ...(options.headless ? ['--headless'] : []),
    ...(uid === 0 ? ['--no-sandbox', '--test-type'] : []),
    ...options.extra,
    ...(size === undefined
      ? ['about:blank']
      : [`--window-size=${size.width},${size.height}`, `--app=${appOrigin}/`]),
  ];
}

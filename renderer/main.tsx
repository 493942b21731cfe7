import { createRoot } from 'react-dom/client';
import { invariant } from '#shared/kernel/invariant.ts';
import { App } from './app/App.tsx';
import { keepAppearance } from './app/appearance.ts';
import { startI18n } from './app/i18n.ts';
import { inPlaceWords } from './app/place-words.ts';
import { initialSettings } from './app/settings-slice.ts';
import { createAppStore } from './app/store.ts';
import { createAsk } from './bridge/desk.ts';
import { createWorkWatch } from './bridge/work-watch.ts';
import { openMendedSession } from './session/session.ts';
import { keepingKeys } from './store/kept-keys.ts';
import { noteFaults } from './app/note-faults.ts';

const work = createWorkWatch();
const ask = keepingKeys(inPlaceWords(work.watched(createAsk(window.desk))));
const note = noteFaults(ask);
const loaded = await ask('settings.load', {});
// Damage is told once; asked again, the shell answers with the settings that are left.
const settled = loaded.ok ? loaded : await ask('settings.load', {});
const settings = settled.ok ? settled.value : initialSettings;
await startI18n(settings.language);
const { session, mended } = await openMendedSession(ask);
const store = createAppStore(settings);
keepAppearance(store);
const root = document.getElementById('root');
invariant(root, 'the page of the window has its root');
createRoot(root, { onCaughtError: note }).render(
  <App
    ask={ask}
    work={work}
    store={store}
    session={session}
    problems={[...(loaded.ok ? [] : [loaded.problem]), ...mended]}
  />,
);

import { StrictMode, useMemo, useState } from 'react';
import { Provider } from 'react-redux';
import { ok, type Problem, type Result } from '#shared/kernel/result.ts';
import type { Ask } from '../bridge/desk.ts';
import type { WorkWatch } from '../bridge/work-watch.ts';
import type { Session } from '../session/session.ts';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { UiRoot } from '../ui/UiRoot.tsx';
import { AskContext } from './ask-context.ts';
import { keepAppearance } from './appearance.ts';
import { ClosedDoor } from './ClosedDoor.tsx';
import { DemoOffer } from './demo/DemoOffer.tsx';
import { DemoRoom } from './demo/DemoRoom.tsx';
import { openDemo, type OpenDemo } from './demo/open-demo.ts';
import { Gate } from './Gate.tsx';
import type { AppStore } from './store.ts';
import { WorkLine } from './WorkLine.tsx';

interface Props {
  ask: Ask;
  work: WorkWatch;
  store: AppStore;
  /** Refused when the key file is damaged or cannot be read. */
  session: Result<Session>;
  /** What was wrong with the files of settings and keys; the desk goes on with the copies that are whole. */
  problems: readonly Problem[];
}

/** The window from its providers down to the door. */
export function App({ ask, work, store, session, problems }: Props) {
  const [demo, setDemo] = useState<OpenDemo | null>(null);
  const door = useMemo(() => (session.ok ? ok({ ask, session: session.value }) : session), [ask, session]);
  const enterDemo = async (): Promise<Problem | null> => {
    const opened = await openDemo(ask, store.getState().settings);
    if (!opened.ok) return opened.problem;
    keepAppearance(opened.value.store);
    setDemo(opened.value);
    return null;
  };
  const leaveDemo = () => {
    keepAppearance(store);
    setDemo(null);
  };
  if (demo)
    return (
      <Provider store={demo.store}>
        <AskContext value={demo.doorway.ask}>
          <UiRoot>
            <WorkLine work={work} />
            <DemoRoom demo={demo} onLeave={leaveDemo} />
          </UiRoot>
        </AskContext>
      </Provider>
    );
  return (
    <StrictMode>
      <Provider store={store}>
        <AskContext value={ask}>
          <UiRoot>
            <WorkLine work={work} />
            {door.ok ? (
              <Gate
                doorway={door.value}
                demo={<DemoOffer onOpen={enterDemo} />}
                notice={problems.map((problem) => (
                  <ProblemNotice key={problem.code} problem={problem} />
                ))}
              />
            ) : (
              <ClosedDoor problem={door.problem} />
            )}
          </UiRoot>
        </AskContext>
      </Provider>
    </StrictMode>
  );
}

import { useCallback, useRef, useState } from 'react';
import type { CaseRefusal, Command } from '#shared/cases/commands.ts';
import { decide } from '#shared/cases/decide.ts';
import type { Decision } from '#shared/cases/drafting.ts';
import type { JournalEvent } from '#shared/journal/journal-event.ts';
import { registryOfActs } from './check-act.ts';
import { useToday } from './clock.ts';
import { useDesk, useUser } from './desk-context.ts';

/** One command on its way from the person to the journal. */
export interface CommandRun {
  /** True from the question to the answer; buttons rest meanwhile. */
  readonly busy: boolean;
  /** Why the last command was refused. */
  readonly refusal: CaseRefusal | null;
  /** Decides and, when lawful, records. `done` is called when it is on disk in both copies; else answers why it is not. */
  readonly run: (
    command: Command,
    done: (events: readonly JournalEvent[]) => void,
  ) => Promise<CaseRefusal | null>;
  /** Records the refused command all the same, for a reason; the law decides who may. */
  readonly override: (reason: string) => Promise<void>;
  readonly reset: () => void;
}

interface Asked {
  readonly command: Command;
  readonly done: (events: readonly JournalEvent[]) => void;
}

type Weigh = (command: Command, override?: { reason: string }) => Decision;

/** What a command comes to for who sits here, today, under the law in force. */
function useDecision(): Weigh {
  const { journal, law, loadedLaw } = useDesk();
  const author = useUser();
  const today = useToday();
  return useCallback(
    (command, override) => {
      const context = { author, today, law, ...registryOfActs(loadedLaw), ...(override && { override }) };
      return decide(command, journal.state(), context);
    },
    [journal, law, loadedLaw, author, today],
  );
}

/** Why a command would be refused; null for one that would be recorded. Nothing is. */
export function useTrial(): (command: Command) => CaseRefusal | null {
  const weigh = useDecision();
  return useCallback(
    (command) => {
      const decided = weigh(command);
      return decided.ok ? null : decided.problem;
    },
    [weigh],
  );
}

/** The way of every change: decide (pure), then append; the screen sees either events on disk or a refusal with its reason. */
export function useCommand(): CommandRun {
  const { journal } = useDesk();
  const weigh = useDecision();
  const [busy, setBusy] = useState(false);
  const isUnderWay = useRef(false);
  const [refusal, setRefusal] = useState<CaseRefusal | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);

  const execute = async ({ command, done }: Asked, override?: { reason: string }) => {
    if (isUnderWay.current) return null;
    isUnderWay.current = true;
    setBusy(true);
    setAsked({ command, done });
    const decided = weigh(command, override);
    const recorded = decided.ok ? await journal.append(decided.value) : decided;
    isUnderWay.current = false;
    setBusy(false);
    const refused = recorded.ok ? null : recorded.problem;
    setRefusal(refused);
    if (recorded.ok) done(recorded.value);
    return refused;
  };
  return {
    busy,
    refusal,
    run: (command, done) => execute({ command, done }),
    override: async (reason) => {
      if (asked) await execute(asked, { reason });
    },
    reset: () => setRefusal(null),
  };
}

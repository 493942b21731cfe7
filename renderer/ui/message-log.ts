import { createContext } from 'react';

/** Something the desk has said in passing. */
export interface Message {
  readonly id: string;
  readonly text: string;
  /** The language it was said in: it is read again only in that one. */
  readonly language: 'kk' | 'ru';
  /** When it was said (ISO instant). */
  readonly at: string;
  /** Takes back what it tells of; absent where nothing can be, or was already. */
  readonly undo?: (() => void) | undefined;
}

/** What was said since the desk was opened, the newest first. In memory only: it names cases and people. */
export interface MessageLog {
  readonly said: () => readonly Message[];
  /** Calls back at every change. Returns how to end that. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly add: (message: Message) => void;
  readonly undo: (id: string) => void;
  readonly forgetAll: () => void;
}

/** More than a day of messages. */
const most = 200;

export function createMessageLog(): MessageLog {
  const listeners = new Set<() => void>();
  let messages: readonly Message[] = [];
  const become = (next: readonly Message[]) => {
    messages = next;
    for (const listener of listeners) listener();
  };
  return {
    said: () => messages,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: (message) => become([message, ...messages].slice(0, most)),
    undo: (id) => {
      const undo = messages.find((each) => each.id === id)?.undo;
      become(messages.map((each) => (each.id === id ? { ...each, undo: undefined } : each)));
      undo?.();
    },
    forgetAll: () => become([]),
  };
}

export const MessageLogContext = createContext<MessageLog>(createMessageLog());

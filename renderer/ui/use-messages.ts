import { use, useSyncExternalStore } from 'react';
import { MessageLogContext, type Message, type MessageLog } from './message-log.ts';
import { useLanguage } from './use-language.ts';

/** What was said in the language of the window since the desk was opened, the newest first. */
export function useMessages(): Pick<MessageLog, 'undo' | 'forgetAll'> & { messages: readonly Message[] } {
  const log = use(MessageLogContext);
  const language = useLanguage();
  const said = useSyncExternalStore(log.subscribe, log.said);
  const { undo, forgetAll } = log;
  return { undo, forgetAll, messages: said.filter((each) => each.language === language) };
}

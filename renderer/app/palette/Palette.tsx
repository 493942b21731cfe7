import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldWords } from '#shared/cases/search/fold-words.ts';
import { findAmong } from '#shared/cases/search/word-index.ts';
import { CommandBox } from '../../ui/CommandBox.tsx';
import type { Overlay } from '../use-shortcuts.ts';
import { useCommands } from './use-commands.ts';
import { useHits } from './use-hits.ts';

interface Props {
  onClose: () => void;
  onOpen: (overlay: Overlay) => void;
}

/** Search everywhere and every command, by one key. With nothing typed it offers the commands. */
export function Palette({ onClose, onOpen }: Props) {
  const { t } = useTranslation('palette');
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed);
  const commands = useCommands(onOpen);
  const hits = useHits(query);
  const meant = findAmong(commands, query, ({ title, group }) => [
    { weight: 2, words: foldWords(title) },
    { weight: 1, words: foldWords(group) },
  ]);
  // What stood together stays together, whatever the scores.
  const shown =
    query.trim() === '' ? commands : commands.filter((each) => meant.some(({ item }) => item === each));
  return (
    <CommandBox
      title={t('title')}
      placeholder={t('placeholder')}
      listName={t('list')}
      query={typed}
      onQueryChange={setTyped}
      items={[...shown, ...hits.items]}
      isBehind={query !== typed}
      emptiness={hits.isPreparing ? t('preparing') : t('nothing')}
      onClose={onClose}
    />
  );
}

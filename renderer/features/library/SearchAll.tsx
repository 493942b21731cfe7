import { useDeferredValue, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../../app/hooks.ts';
import { Stack } from '../../ui/Layout.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { SearchHits } from './SearchHits.tsx';
import { useSearchAll } from './use-search-all.ts';
import { useTextLine } from './use-text-line.ts';

/** So many places of each text: the rest are seen in the text itself. */
const shownOfText = 5;

/** Looks for words in every text there is; while nothing is looked for, what is below it stands there. */
export function SearchAll({ children }: { children: ReactNode }) {
  const { t } = useTranslation('library');
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed.trim());
  return (
    <Stack>
      <TextField
        label={t('search.all')}
        placeholder={t('search.hint')}
        value={typed}
        onValueChange={setTyped}
      />
      {query === '' ? children : <Found query={query} />}
    </Stack>
  );
}

function Found({ query }: { query: string }) {
  const { t } = useTranslation('library');
  const go = useGo();
  const textLine = useTextLine();
  const texts = useSearchAll(query);
  if (texts === undefined) return <p role="status">{t('opening')}</p>;
  if (texts.length === 0) return <p role="status">{t('search.nothing')}</p>;
  return texts.map(({ text, hits }) => (
    <Panel key={text.event} title={text.title} padding="flush">
      <SearchHits
        {...{ hits, query }}
        about={textLine(text)}
        most={shownOfText}
        current={undefined}
        language={text.language}
        onTurn={(place) => go({ screen: 'library', text: text.event, place })}
      />
    </Panel>
  ));
}

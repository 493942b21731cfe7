import { useTranslation } from 'react-i18next';
import { editionsOf, standingTexts } from '#shared/cases/library/library-text.ts';
import { useGo, useOffice, type LibraryRoute } from '../../app/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/Page.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { AddText } from './AddText.tsx';
import { Comparison } from './Comparison.tsx';
import { Reader } from './Reader.tsx';
import { SearchAll } from './SearchAll.tsx';
import { TextList } from './TextList.tsx';
import { useTextLine } from './use-text-line.ts';

/** The official texts of the office: the list, one text to read, or two editions side by side. */
export function LibraryScreen({ route }: { route: LibraryRoute }) {
  const { t } = useTranslation('library');
  const office = useOffice();
  const go = useGo();
  const textLine = useTextLine();
  const texts = standingTexts(office);
  const text = texts.find(({ event }) => event === route.text);
  const against = texts.find(({ event }) => event === route.against);
  if (!text)
    return (
      <Page title={t('title')} actions={<AddText />}>
        {texts.length === 0 ? (
          <TextList texts={texts} />
        ) : (
          <SearchAll>
            <TextList texts={texts} />
          </SearchAll>
        )}
      </Page>
    );
  const editions = editionsOf(office, text);
  const [older] = editions.filter(({ event }) => event !== text.event);
  return (
    <Page
      title={text.title}
      subtitle={textLine(text)}
      actions={
        <>
          {older && !against && (
            <Button onClick={() => go({ screen: 'library', text: text.event, against: older.event })}>
              {t('compare.open')}
            </Button>
          )}
          {against && (
            <Button onClick={() => go({ screen: 'library', text: text.event })}>{t('compare.close')}</Button>
          )}
          <Button onClick={() => go({ screen: 'library' })}>{t('toList')}</Button>
        </>
      }
    >
      {against ? (
        <Panel title={t('compare.title')} padding="flush">
          <Comparison {...{ editions, text, against }} />
        </Panel>
      ) : (
        <Reader key={text.event} text={text} place={route.place} />
      )}
    </Page>
  );
}

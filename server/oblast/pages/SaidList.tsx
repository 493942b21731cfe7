import type { RegionalWord } from '#shared/cases/regional-news.ts';
import { dateText } from './date-text.ts';
import type { View } from './Shell.tsx';

/** What the region has said, and whether the office has confirmed to have read it. */
export function SaidList({ view, words }: { view: View; words: readonly RegionalWord[] }) {
  const { t, said, language } = view.texts;
  if (words.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t('said.title')}</h2>
      <ul>
        {words.map(({ news, unread }) => {
          const about = { number: news.said.number, date: dateText(news.said.on) };
          const { by } = news.said;
          return (
            <li key={news.said.event}>
              <strong>
                {news.kind === 'reviewed'
                  ? said(`reviewed.${news.said.decision}`, about)
                  : said(news.kind, about)}
              </strong>
              {news.kind === 'reviewed' && <p>{said('reason', { reason: news.said.reason })}</p>}
              {news.kind === 'assigned' && <p>{news.said.text}</p>}
              <p className="quiet">
                {by.post[language]} · {by.name} · {t(unread ? 'said.unread' : 'said.read')}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

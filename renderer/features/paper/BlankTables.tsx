import { useTranslation } from 'react-i18next';
import { blankMark, type BlankStock, type PackOfBlanks } from '#shared/cases/paper/blank-stock.ts';
import { dateText } from '../../ui/date-text.ts';
import { Table } from '../../ui/Table.tsx';

/** Each pack that came, and what has become of it. */
export function PacksTable({ packs }: { packs: readonly PackOfBlanks[] }) {
  const { t } = useTranslation('paper');
  const columns = ['on', 'series', 'from', 'to', 'used', 'spoiled', 'left', 'free'] as const;
  return (
    <Table columns={columns.map((column) => t(`blanks.${column}`))} label={t('blanks.title')}>
      {packs.map(({ received, used, spoiled, left, leftCount }) => (
        <tr key={received.event}>
          <td>{dateText(received.on)}</td>
          <td>{received.series}</td>
          {[received.from, received.to, used, spoiled, leftCount].map((number, index) => (
            <td key={index} className="numbers">
              {number}
            </td>
          ))}
          <td>{left.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join(', ')}</td>
        </tr>
      ))}
    </Table>
  );
}

/** Blank by blank: which paper it carries, or why it became waste. */
export function GoneBlanks({ stock: { used, spoiled } }: { stock: BlankStock }) {
  const { t } = useTranslation('paper');
  return (
    <>
      {used.length > 0 && (
        <Table columns={[t('blanks.mark'), t('blanks.about')]} label={t('blanks.usedTitle')}>
          {used.map(({ blank, about, print }) => (
            <tr key={`${blankMark(blank)} ${print.event}`}>
              <td>{blankMark(blank)}</td>
              <td>{about}</td>
            </tr>
          ))}
        </Table>
      )}
      {spoiled.length > 0 && (
        <Table
          columns={[t('blanks.mark'), t('blanks.on'), t('blanks.reason')]}
          label={t('blanks.spoiledTitle')}
        >
          {spoiled.map((each) => (
            <tr key={each.event}>
              <td>{blankMark(each)}</td>
              <td>{dateText(each.on)}</td>
              <td>{each.reason}</td>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}

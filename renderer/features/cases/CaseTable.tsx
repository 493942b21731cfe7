import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppSelector } from '../../app/hooks.ts';
import { useVirtualRows } from '../../ui/use-virtual-rows.ts';
import { CaseRow } from './CaseRow.tsx';
import styles from './cases.module.css';
import type { CaseLine } from './list-cases.ts';
import { useRowKeys } from './use-row-keys.ts';
import type { Selection } from './use-selection.ts';

/** Pixels of a row of one line with a number below. */
const usualRow = 50;

/** All lines, of which those in sight are drawn; a screen reader is told how many there are and which these are. */
export function CaseTable({ lines, selection }: { lines: readonly CaseLine[]; selection: Selection }) {
  const { t } = useTranslation('case-list');
  const { columns: shownColumns } = useAppSelector((state) => state.caseList);
  const { current, choose, focusedRef, keyDown } = useRowKeys(lines.length, (rows) =>
    selection.choose(rows.flatMap((row) => lines[row]?.case.id ?? [])),
  );
  const { tableRef, rows, gapAfter, measure, scrollTo } = useVirtualRows({
    ...{ count: lines.length, rowHeight: usualRow, focused: current },
  });
  const width = shownColumns.length + 2;
  const areAllChosen = selection.chosen.length === lines.length;
  return (
    <table
      ref={tableRef}
      role="grid"
      aria-label={t('list')}
      aria-rowcount={lines.length + 1}
      aria-multiselectable
      className={styles.table}
      onKeyDown={(event) => keyDown(event, scrollTo)}
    >
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col" className={styles.pick}>
            <input
              type="checkbox"
              aria-label={t('selection.all')}
              checked={areAllChosen}
              onChange={areAllChosen ? selection.clear : selection.chooseAll}
            />
          </th>
          <th scope="col">{t('column.title')}</th>
          {shownColumns.map((column) => (
            <th key={column} scope="col" className={styles[column]}>
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ index, gap }) => {
          const line = lines[index];
          if (!line) return null;
          const isCurrent = index === current;
          return (
            <Fragment key={line.case.id}>
              <Gap pixels={gap} width={width} />
              <CaseRow
                {...{ line, index, isCurrent }}
                columns={shownColumns}
                ref={measure}
                buttonRef={isCurrent ? focusedRef : undefined}
                onChosen={() => choose(index)}
                isPicked={selection.has(line.case.id)}
                onPicked={() => selection.toggle(line.case.id)}
              />
            </Fragment>
          );
        })}
        <Gap pixels={gapAfter} width={width} />
      </tbody>
    </table>
  );
}

/** The place of rows that are not drawn. */
function Gap({ pixels, width }: { pixels: number; width: number }) {
  if (pixels < 1) return null;
  return (
    <tr aria-hidden="true" className={styles.gap}>
      <td colSpan={width} style={{ height: pixels }} />
    </tr>
  );
}

import { Fragment, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useGo, useToday } from '../../app/hooks.ts';
import { DueBadge } from '../../legal/TermCard.tsx';
import { useLawTexts } from '../../legal/use-law-texts.ts';
import { dateText } from '../../ui/date-text.ts';
import { Badge } from '../../ui/Notice.tsx';
import { useVirtualRows } from '../../ui/use-virtual-rows.ts';
import styles from './cases.module.css';
import type { CaseLine } from './list-cases.ts';
import { useRowKeys } from './use-row-keys.ts';

const columns = ['title', 'matter', 'from', 'opened', 'next', 'state'] as const;
/** Pixels of a row of one line with a number below. */
const usualRow = 50;

/** All lines, of which those in sight are drawn; a screen reader is told how many there are and which these are. */
export function CaseTable({ lines }: { lines: readonly CaseLine[] }) {
  const { t } = useTranslation('case-list');
  const { current, choose, focusedRef, keyDown } = useRowKeys(lines.length);
  const { tableRef, rows, gapAfter, measure, scrollTo } = useVirtualRows({
    ...{ count: lines.length, rowHeight: usualRow, focused: current },
  });
  return (
    <table
      ref={tableRef}
      role="grid"
      aria-label={t('list')}
      aria-rowcount={lines.length + 1}
      className={styles.table}
      onKeyDown={(event) => keyDown(event, scrollTo)}
    >
      <thead>
        <tr aria-rowindex={1}>
          {columns.map((column) => (
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
          return (
            <Fragment key={line.case.id}>
              <Gap pixels={gap} />
              <CaseRow
                {...{ line, index }}
                ref={measure}
                isCurrent={index === current}
                buttonRef={index === current ? focusedRef : undefined}
                onChosen={() => choose(index)}
              />
            </Fragment>
          );
        })}
        <Gap pixels={gapAfter} />
      </tbody>
    </table>
  );
}

/** The place of rows that are not drawn. */
function Gap({ pixels }: { pixels: number }) {
  if (pixels < 1) return null;
  return (
    <tr aria-hidden="true" className={styles.gap}>
      <td colSpan={columns.length} style={{ height: pixels }} />
    </tr>
  );
}

interface RowProps {
  line: CaseLine;
  index: number;
  isCurrent: boolean;
  ref: Ref<HTMLTableRowElement>;
  buttonRef: Ref<HTMLButtonElement> | undefined;
  onChosen: () => void;
}

function CaseRow({ line, index, isCurrent, ref, buttonRef, onChosen }: RowProps) {
  const { case: about, next, status } = line;
  const { t, i18n } = useTranslation('case-list');
  const { matterName } = useLawTexts();
  const go = useGo();
  const today = useToday();
  const { applicant, body } = about.parties;
  return (
    <tr ref={ref} data-index={index} aria-rowindex={index + 2}>
      <td>
        <button
          ref={buttonRef}
          type="button"
          className={styles.open}
          tabIndex={isCurrent ? 0 : -1}
          onFocus={onChosen}
          onClick={() => go({ screen: 'case', caseId: about.id })}
        >
          {about.title}
        </button>
        {about.source.number !== undefined && <span className={styles.number}>{about.source.number}</span>}
      </td>
      <td>{matterName(about.matter)}</td>
      <td>{applicant?.name ?? body?.[i18n.language === 'ru' ? 'ru' : 'kk'] ?? ''}</td>
      <td className="numbers">{dateText(about.openedOn)}</td>
      <td className="numbers">{next === undefined ? '' : dateText(next)}</td>
      <td>
        {status === 'closed' ? <Badge>{t('statuses.closed')}</Badge> : <DueBadge due={next} today={today} />}
      </td>
    </tr>
  );
}

import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../../app/hooks.ts';
import type { Column } from './case-list-slice.ts';
import styles from './cases.module.css';
import { cells } from './cells.tsx';
import type { CaseLine } from './list-cases.ts';

interface Props {
  line: CaseLine;
  index: number;
  columns: readonly Column[];
  isCurrent: boolean;
  isPicked: boolean;
  ref: Ref<HTMLTableRowElement>;
  buttonRef: Ref<HTMLButtonElement> | undefined;
  onChosen: () => void;
  onPicked: () => void;
}

/** One case: to be picked, to be opened, and what the chosen columns say of it. */
export function CaseRow(props: Props) {
  const { line, index, columns: shownColumns, isCurrent, isPicked } = props;
  const { ref, buttonRef, onChosen, onPicked } = props;
  const { title, id, source } = line.case;
  const { t } = useTranslation('case-list');
  const go = useGo();
  return (
    <tr
      ref={ref}
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={isPicked}
      className={isPicked ? styles.picked : undefined}
    >
      <td className={styles.pick}>
        <input
          type="checkbox"
          aria-label={t('selection.one', { title })}
          checked={isPicked}
          tabIndex={isCurrent ? 0 : -1}
          onChange={onPicked}
        />
      </td>
      <td className={styles.free}>
        <button
          ref={buttonRef}
          type="button"
          className={styles.open}
          tabIndex={isCurrent ? 0 : -1}
          onFocus={onChosen}
          onClick={() => go({ screen: 'case', caseId: id })}
        >
          {title}
        </button>
        {source.number !== undefined && <span className={styles.number}>{source.number}</span>}
      </td>
      {shownColumns.map((column) => {
        const Cell = cells[column];
        return (
          <td key={column} className={styles.free} data-column={t(`column.${column}`)}>
            <Cell line={line} />
          </td>
        );
      })}
    </tr>
  );
}

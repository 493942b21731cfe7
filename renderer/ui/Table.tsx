import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './table.module.css';

interface Column {
  name: string;
  className?: string | undefined;
  /** Said to a screen reader only: the column of buttons speaks for itself to the eye. */
  hidden?: boolean;
}

interface Props {
  /** Heads of the columns, '' over row heads that need none; a list of names and values has none at all. */
  columns?: readonly (string | Column)[];
  label?: string;
  /** Stands above the table and names it. */
  caption?: string;
  className?: string | undefined;
  /** Rows. */
  children: ReactNode;
}

/** Rows and columns of words, as every list of the desk that is neither sorted nor picked from looks. */
export function Table({ columns, label, caption, className, children }: Props) {
  return (
    <table className={classNames(styles.table, className)} aria-label={label}>
      {caption !== undefined && <caption className={styles.caption}>{caption}</caption>}
      {columns && (
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={nameOf(column)} {...(typeof column === 'string' ? { name: column } : column)} />
            ))}
          </tr>
        </thead>
      )}
      <tbody>{children}</tbody>
    </table>
  );
}

const nameOf = (column: string | Column): string => (typeof column === 'string' ? column : column.name);

function Head({ name, className, hidden }: Column) {
  if (name === '') return <td />;
  return (
    <th scope="col" className={className}>
      {hidden === true ? <span className="visually-hidden">{name}</span> : name}
    </th>
  );
}

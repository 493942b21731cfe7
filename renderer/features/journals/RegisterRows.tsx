import type { RegisterTable } from '#shared/cases/registers.ts';
import styles from './journals.module.css';

/** A register as it stands, every entry of the period. */
export function RegisterRows({ table: { columns, rows } }: { table: RegisterTable }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr key={cells[0]}>
            {cells.map((cell, index) => (
              <td key={index}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

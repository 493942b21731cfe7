import type { RegisterTable } from '#shared/cases/registers.ts';
import { Table } from '../../ui/Table.tsx';
import styles from './journals.module.css';

/** A register as it stands, every entry of the period. */
export function RegisterRows({ table: { columns, rows } }: { table: RegisterTable }) {
  return (
    <Table className={styles.table} columns={columns}>
      {rows.map((cells) => (
        <tr key={cells[0]}>
          {cells.map((cell, index) => (
            <td key={index}>{cell}</td>
          ))}
        </tr>
      ))}
    </Table>
  );
}

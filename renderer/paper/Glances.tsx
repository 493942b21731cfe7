import { glancesOf } from '#shared/documents/glances.ts';
import styles from './paper.module.css';

/** A text of the sheet whose lines break where those of the printed page do. */
export function Glances({ text }: { text: string }) {
  return glancesOf(text).map(({ text: stretch, isWhole }, index) =>
    isWhole ? (
      <span key={index} className={styles.keep}>
        {stretch}
      </span>
    ) : (
      stretch
    ),
  );
}

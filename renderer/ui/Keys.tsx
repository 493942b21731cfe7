import { Fragment } from 'react';
import styles from './command-box.module.css';

/** Keys as they stand on a keyboard, pressed together. */
export function Keys({ caps }: { caps: readonly string[] }) {
  return (
    <span className={styles.keys}>
      {caps.map((cap, at) => (
        <Fragment key={cap}>
          {at > 0 && ' + '}
          <kbd className={styles.cap}>{cap}</kbd>
        </Fragment>
      ))}
    </span>
  );
}

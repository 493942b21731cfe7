import styles from './layout.module.css';

interface Props {
  label: string;
  done: number;
  /** Of how many; 0 as long as that is not known. */
  of: number;
}

/** How far a long work has come. */
export function ProgressBar({ label, done, of }: Props) {
  return (
    <progress
      className={styles.progress}
      aria-label={label}
      {...(of > 0 && { value: Math.min(done, of), max: of })}
    />
  );
}

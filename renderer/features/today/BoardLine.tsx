import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../ui/Button.tsx';
import { isActKey } from './line-keys.ts';
import styles from './today.module.css';

interface Props {
  onOpen: () => void;
  /** What the key О does with the line; absent where it has no such step. */
  act?: { readonly label: string; readonly icon: LucideIcon; readonly run: () => void } | undefined;
  children: ReactNode;
}

/** A line of the board, which the arrows walk: Enter opens what it is about, О takes its next step. */
export function BoardLine({ onOpen, act, children }: Props) {
  return (
    <li className={styles.item}>
      <button
        type="button"
        data-line
        className={styles.line}
        aria-keyshortcuts={act && 'O'}
        onClick={onOpen}
        onKeyDown={(event) => {
          if (act && isActKey(event)) act.run();
        }}
      >
        {children}
      </button>
      {act && (
        <span className={styles.act}>
          <IconButton label={act.label} icon={act.icon} tabIndex={-1} onClick={act.run} />
        </span>
      )}
    </li>
  );
}

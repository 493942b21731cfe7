import { FileUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './drop-zone.module.css';
import { FileButton } from './FileButton.tsx';
import { useBroughtFiles } from './use-brought-files.ts';

interface Props {
  /** What the button says that asks for a file. */
  label: string;
  /** Says that files may be dropped and pasted as well. */
  hint: string;
  /** Endings of file names, e.g. `.pdf`. */
  accept: string;
  onFiles: (files: readonly File[]) => void;
  /** Further buttons beside the first. */
  children?: ReactNode;
}

/** Where files are let fall; what falls beside it on the same screen is taken as well. By keyboard: the button. */
export function DropZone({ label, hint, accept, onFiles, children }: Props) {
  const isOver = useBroughtFiles(onFiles);
  return (
    <div className={classNames(styles.zone, isOver && styles.over)}>
      <FileUp aria-hidden="true" />
      <p className={styles.hint}>{hint}</p>
      <div className={styles.buttons}>
        <FileButton label={label} accept={accept} onFile={(file) => onFiles([file])} />
        {children}
      </div>
    </div>
  );
}

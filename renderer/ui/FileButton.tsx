import { FolderOpen } from 'lucide-react';
import { useRef } from 'react';
import { Button } from './Button.tsx';

interface Props {
  label: string;
  /** Endings of file names, e.g. `.pdf`. */
  accept: string;
  onFile: (file: File) => void;
}

/** A button that asks for one file; the browser's own input would speak the browser's language. */
export function FileButton({ label, accept, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon={FolderOpen} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}

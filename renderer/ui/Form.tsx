import type { ReactNode } from 'react';

interface Props {
  onSubmit: () => void;
  className?: string | undefined;
  children: ReactNode;
  'aria-label'?: string;
}

/** A form that Enter submits, that leaves checking to us and leaves nothing in the browser's memory. */
export function Form({ onSubmit, children, ...rest }: Props) {
  return (
    <form
      {...rest}
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        // A dialog opened from within a form is a form of its own.
        event.stopPropagation();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}

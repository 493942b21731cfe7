import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names.ts';

/** `link` stands in running text. */
type Look = 'primary' | 'secondary' | 'quiet' | 'danger' | 'link';

interface Props extends Omit<ComponentProps<'button'>, 'className'> {
  look?: Look;
  icon?: LucideIcon;
  children: ReactNode;
}

/** A push button; `type` is `button` unless a form says otherwise. */
export function Button({ look = 'secondary', icon: Icon, children, type = 'button', ...rest }: Props) {
  return (
    <button {...rest} type={type} className={classNames(styles.button, styles[look])}>
      {Icon && <Icon aria-hidden="true" />}
      {children}
    </button>
  );
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'children' | 'aria-label'> {
  label: string;
  icon: LucideIcon;
}

/** A button that shows only a picture: its label is what a screen reader says and the pointer shows. */
export function IconButton({ label, icon: Icon, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={label}
      className={classNames(styles.button, styles.icon)}
    >
      <Icon aria-hidden="true" />
    </button>
  );
}

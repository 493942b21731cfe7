import { CSPProvider } from '@base-ui/react/csp-provider';
import type { ReactNode } from 'react';
import './base.css';
import './forced-colors.css';
import { ToastProvider } from './Toasts.tsx';

/** What every component of this kit stands in: no style element is written at run time (the content policy forbids it). */
export function UiRoot({ children }: { children: ReactNode }) {
  return (
    <CSPProvider disableStyleElements>
      <ToastProvider>{children}</ToastProvider>
    </CSPProvider>
  );
}

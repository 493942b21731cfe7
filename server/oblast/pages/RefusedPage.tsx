import type { Problem } from '#shared/kernel/result.ts';
import { Shell, type View } from './Shell.tsx';

/** An act that was not done, with nothing else to show. */
export function RefusedPage({ view, problem }: { view: View; problem: Problem }) {
  return (
    <Shell view={view} title={view.texts.t('refused')} problem={problem}>
      <a href="/oblast">{view.texts.t('section.districts')}</a>
    </Shell>
  );
}

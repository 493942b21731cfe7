import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';

interface Props {
  /** Name of the screen, part of the code a user reads over the phone. */
  screen: string;
  children: ReactNode;
}

interface State {
  failure: string | null;
}

/** A fault in one screen stays in that screen: the rest of the window goes on working. */
export class ScreenBoundary extends Component<Props, State> {
  override state: State = { failure: null };

  static getDerivedStateFromError(error: unknown): State {
    return { failure: error instanceof Error ? error.name : 'Unknown' };
  }

  override render() {
    if (this.state.failure === null) return this.props.children;
    const code = `SCREEN-${this.props.screen}-${this.state.failure}`.toUpperCase();
    return <FailedScreen code={code} onReopen={() => this.setState({ failure: null })} />;
  }
}

function FailedScreen({ code, onReopen }: { code: string; onReopen: () => void }) {
  const { t } = useTranslation('app');
  return (
    <Page title={t('problem.title')}>
      <Notice tone="danger" live>
        <p>{t('problem.text', { code })}</p>
      </Notice>
      <Button onClick={onReopen}>{t('problem.reopen')}</Button>
    </Page>
  );
}

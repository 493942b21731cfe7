import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Row } from '../ui/Layout.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import type { TakingNow } from './use-taking.ts';

/** How far the file being taken has come, and why the last one was not. */
export function TakingLine({ taking, problem, cancel }: TakingNow) {
  const { t } = useTranslation('attachments');
  return (
    <>
      {taking && (
        <Row>
          <span role="status">{t('taking', { file: taking.name, percent: taking.percent })}</span>
          <Button onClick={cancel}>{t('cancel')}</Button>
        </Row>
      )}
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}

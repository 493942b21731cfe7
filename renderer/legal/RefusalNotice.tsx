import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLegalRefusal } from '#shared/cases/refusals.ts';
import type { LegalProblem } from '#shared/law/types.ts';
import { useUser, type CommandRun } from '../app/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { Row } from '../ui/Layout.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { TextArea } from '../ui/TextField.tsx';
import styles from './legal.module.css';
import { ProblemList } from './ProblemList.tsx';
import { useLawTexts } from './use-law-texts.ts';

/** Why a command was refused, when it was; who may decide otherwise is offered to give a reason. */
export function RefusalNotice({ command }: { command: Pick<CommandRun, 'refusal' | 'busy' | 'override'> }) {
  const { refusal, busy, override } = command;
  const { role } = useUser();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    frame.current?.scrollIntoView({ block: 'nearest' });
  }, [refusal]);
  if (!refusal) return null;
  if (!isLegalRefusal(refusal)) return <ProblemNotice problem={refusal} />;
  const { problems } = refusal;
  return (
    <div ref={frame} className={styles.problems}>
      <ProblemList problems={problems} live />
      {problems.every(({ overridableBy }) => overridableBy.includes(role)) ? (
        <Override busy={busy} onOverride={(reason) => void override(reason)} />
      ) : (
        <WhoMay problems={problems} />
      )}
    </div>
  );
}

interface OverrideProps {
  busy: boolean;
  onOverride: (reason: string) => void;
}

function Override({ busy, onOverride }: OverrideProps) {
  const { t } = useTranslation('legal');
  const [reason, setReason] = useState('');
  return (
    <>
      <TextArea label={t('problem.reason')} value={reason} onValueChange={setReason} rows={2} />
      <Row>
        <Button
          look="danger"
          disabled={busy || reason.trim() === ''}
          onClick={() => onOverride(reason.trim())}
        >
          {t('problem.override')}
        </Button>
      </Row>
    </>
  );
}

function WhoMay({ problems }: { problems: readonly LegalProblem[] }) {
  const { t } = useTranslation('legal');
  const { roleName } = useLawTexts();
  const [first, ...rest] = problems.map(({ overridableBy }) => overridableBy);
  const roles = (first ?? []).filter((role) => rest.every((others) => others.includes(role)));
  return (
    <p className={styles.quiet}>
      {roles.length === 0
        ? t('problem.nobody')
        : t('problem.whoMay', { roles: roles.map(roleName).join(', ') })}
    </p>
  );
}

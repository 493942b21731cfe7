import { GraduationCap } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#shared/kernel/result.ts';
import { Button } from '../../ui/Button.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';

/** At the door: an office to learn in. @param onOpen resolves when it is open, or with why it is not */
export function DemoOffer({ onOpen }: { onOpen: () => Promise<Problem | null> }) {
  const { t } = useTranslation('demo');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const open = async () => {
    setBusy(true);
    const refusal = await onOpen();
    setBusy(false);
    setProblem(refusal);
  };
  return (
    <div>
      <Button icon={GraduationCap} disabled={busy} title={t('hint')} onClick={() => void open()}>
        {busy ? t('opening') : t('open')}
      </Button>
      {problem && <ProblemNotice problem={problem} />}
    </div>
  );
}

import { useMemo } from 'react';
import { judgeHealth } from '#shared/health/judge.ts';
import { Stack } from '../../ui/Layout.tsx';
import { HealthPanel } from './HealthPanel.tsx';
import { SupportPanel } from './SupportPanel.tsx';
import { useHealth } from './use-health.ts';

/** How this workstation stands, and what of it may be handed to whoever helps. */
export function HealthTab() {
  const health = useHealth();
  const { evidence } = health;
  const rows = useMemo(() => (evidence ? judgeHealth(evidence) : []), [evidence]);
  return (
    <Stack>
      <HealthPanel rows={rows} health={health} />
      {evidence && <SupportPanel key={evidence.nowMs} evidence={evidence} rows={rows} />}
    </Stack>
  );
}

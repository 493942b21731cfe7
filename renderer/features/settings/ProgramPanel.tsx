import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/ipc/schemas.ts';
import { useDesk, useOffice } from '../../app/hooks.ts';
import { useProblemSentence } from '../../ui/use-problem-sentence.ts';
import { Details, Panel } from '../../ui/Panel.tsx';

/** Which program this is, and how its data stand: what an administrator asks for over the phone. */
export function ProgramPanel() {
  const { t } = useTranslation('settings');
  const { journal } = useDesk();
  const { cases } = useOffice();
  const info = useShellInfo();
  const problemSentence = useProblemSentence();
  const { toShelf, toVault, fromBackup } = journal.recovery();
  const mended = toShelf + toVault + fromBackup;
  return (
    <Panel title={t('program.title')}>
      <Details
        rows={[
          ...(info
            ? [
                { name: t('program.version'), value: info.version },
                { name: t('program.shell'), value: t(`program.${info.shell}`) },
                { name: t('program.browser'), value: info.browser },
                { name: t('program.platform'), value: info.platform },
              ]
            : []),
          { name: t('program.cases'), value: cases.size },
          { name: t('program.records'), value: journal.count() },
          {
            name: t('program.copies'),
            value: mended === 0 ? t('program.copiesEqual') : t('program.copiesMended', { records: mended }),
          },
          ...journal
            .troubles()
            .map((problem) => ({ name: t('program.trouble'), value: problemSentence(problem) })),
        ]}
      />
    </Panel>
  );
}

function useShellInfo(): Output<'shell.info'> | null {
  const { ask } = useDesk();
  const [info, setInfo] = useState<Output<'shell.info'> | null>(null);
  useEffect(() => {
    let isAwaited = true;
    void ask('shell.info', {}).then((answer) => {
      if (isAwaited && answer.ok) setInfo(answer.value);
    });
    return () => {
      isAwaited = false;
    };
  }, [ask]);
  return info;
}

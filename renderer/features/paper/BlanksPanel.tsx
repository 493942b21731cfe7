import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayKeepPaper } from '#shared/cases/paper/paper-deciders.ts';
import { blankStock } from '#shared/cases/paper/blank-stock.ts';
import { FileStack } from 'lucide-react';
import { useOffice, useUser } from '../../app/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Layout.tsx';
import { EmptyState, Panel } from '../../ui/Panel.tsx';
import { GoneBlanks, PacksTable } from './BlankTables.tsx';
import { ReceiveDialog } from './ReceiveDialog.tsx';
import { SpoilDialog } from './SpoilDialog.tsx';

/** The register of pre-printed blanks: what came, what carries a paper, what became waste, what is left. */
export function BlanksPanel() {
  const { t } = useTranslation('paper');
  const state = useOffice();
  const author = useUser();
  const stock = useMemo(() => blankStock(state), [state]);
  const [asked, setAsked] = useState<'receive' | 'spoil' | null>(null);
  const close = () => setAsked(null);
  const buttons = (
    <Row>
      {stock.packs.length > 0 && <Button onClick={() => setAsked('spoil')}>{t('blanks.spoil')}</Button>}
      {mayKeepPaper(author) && <Button onClick={() => setAsked('receive')}>{t('blanks.receive')}</Button>}
    </Row>
  );
  return (
    <Panel title={t('blanks.title')} padding="flush" aside={buttons}>
      {stock.packs.length === 0 ? (
        <EmptyState icon={FileStack} text={t('blanks.none')} />
      ) : (
        <>
          <PacksTable packs={stock.packs} />
          <GoneBlanks stock={stock} />
        </>
      )}
      {asked === 'receive' && <ReceiveDialog onClose={close} />}
      {asked === 'spoil' && <SpoilDialog stock={stock} onClose={close} />}
    </Panel>
  );
}

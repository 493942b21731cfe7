import { Hash } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  blocksOf,
  countOf,
  freeOf,
  isCurrent,
  takenFromBlocks,
  undisputed,
  type Block,
  type Numbers,
} from '#shared/cases/numbers/blocks.ts';
import { fewNumbers } from '#shared/cases/numbers/next-number.ts';
import { isLeading } from '#shared/cases/people.ts';
import { useOffice, useUser } from '../../app/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { dateText } from '../../ui/date-text.ts';
import { Badge } from '../../ui/Notice.tsx';
import { EmptyState, Panel } from '../../ui/Panel.tsx';
import { Table } from '../../ui/Table.tsx';
import { AssignDialog } from './AssignDialog.tsx';

/** The numbers handed out to each workstation, by the region or by the office, and how many of them are left. */
export function BlocksPanel() {
  const { t } = useTranslation('numbers');
  const state = useOffice();
  const [isAsking, setAsking] = useState(false);
  const blocks = useMemo(() => blocksOf(state).toReversed(), [state]);
  const mayAssign = isLeading(useUser());
  return (
    <Panel
      title={t('blocks.title')}
      padding="flush"
      aside={mayAssign && <Button onClick={() => setAsking(true)}>{t('blocks.assign')}</Button>}
    >
      {blocks.length === 0 ? (
        <EmptyState icon={Hash} text={t('blocks.none')} />
      ) : (
        <BlocksTable blocks={blocks} state={state} />
      )}
      {isAsking && <AssignDialog onClose={() => setAsking(false)} />}
    </Panel>
  );
}

const columns = ['on', 'source', 'device', 'register', 'year', 'from', 'to', 'left'] as const;

function BlocksTable({ blocks, state }: { blocks: readonly Block[]; state: Numbers }) {
  const { t } = useTranslation('numbers');
  return (
    <Table label={t('blocks.title')} columns={columns.map((column) => t(`blocks.${column}`))}>
      {blocks.map((block) => (
        <tr key={block.event}>
          <td>{dateText(block.on)}</td>
          <td>{t(`blocks.sources.${block.source}`)}</td>
          <td>{state.devices.get(block.device)?.card.name ?? block.device}</td>
          <td>{t(`formats.${block.register}`)}</td>
          {[block.year, block.from, block.to].map((number, at) => (
            <td key={at} className="numbers">
              {number}
            </td>
          ))}
          <td>
            <Left block={block} state={state} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Left({ block, state }: { block: Block; state: Numbers }) {
  const { t } = useTranslation('numbers');
  if (!isCurrent(block, state)) return <Badge>{t('blocks.former')}</Badge>;
  const taken = takenFromBlocks(state, block);
  const left = countOf(undisputed(block, blocksOf(state)).flatMap((range) => freeOf(range, taken).open));
  return <Badge tone={left === 0 ? 'plain' : left <= fewNumbers ? 'warn' : 'good'}>{left}</Badge>;
}

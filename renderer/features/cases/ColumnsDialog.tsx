import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppDispatch, useAppSelector } from '../../app/hooks.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { CheckField } from '../../ui/ChoiceFields.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Column, columnsChosen, usualColumns } from './case-list-slice.ts';
import styles from './cases.module.css';

/** More would leave no room for the title on an old screen. */
const most = 6;

/** Which columns stand beside the title, and in which order. */
export function ColumnsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['case-list', 'ui']);
  const dispatch = useAppDispatch();
  const { columns } = useAppSelector((state) => state.caseList);
  const [chosen, setChosen] = useState<readonly Column[]>(columns);
  const offered = [...chosen, ...Column.options.filter((column) => !chosen.includes(column))];
  const toggle = (column: Column, isChosen: boolean) =>
    setChosen(isChosen ? [...chosen, column] : chosen.filter((each) => each !== column));
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('columns.title')}
      description={t('columns.lead', { most })}
      onSubmit={() => {
        dispatch(columnsChosen([...chosen]));
        onClose();
      }}
      actions={
        <>
          <Button look="quiet" onClick={() => setChosen(usualColumns)}>
            {t('columns.usual')}
          </Button>
          <Button onClick={onClose}>{t('ui:action.cancel')}</Button>
          <Button look="primary" type="submit">
            {t('columns.confirm')}
          </Button>
        </>
      }
    >
      <ul>
        {offered.map((column) => {
          const at = chosen.indexOf(column);
          const name = t(`column.${column}`);
          return (
            <li key={column} className={styles.columnChoice}>
              <CheckField
                label={name}
                checked={at >= 0}
                disabled={at < 0 && chosen.length >= most}
                onCheckedChange={(isChosen) => toggle(column, isChosen)}
              />
              <IconButton
                label={t('columns.up', { name })}
                icon={ArrowUp}
                disabled={at < 1}
                onClick={() => setChosen(swapped(chosen, at - 1))}
              />
              <IconButton
                label={t('columns.down', { name })}
                icon={ArrowDown}
                disabled={at < 0 || at === chosen.length - 1}
                onClick={() => setChosen(swapped(chosen, at))}
              />
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}

/** The columns with the one at a place and its follower exchanged. */
function swapped(columns: readonly Column[], at: number): Column[] {
  const [first, second] = columns.slice(at, at + 2);
  return first === undefined || second === undefined
    ? [...columns]
    : [...columns.slice(0, at), second, first, ...columns.slice(at + 2)];
}

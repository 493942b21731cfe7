import { Columns3, Save, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppDispatch, useAppSelector } from '../../app/hooks.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { everything, narrowed, searched, viewDropped, viewOpened } from './case-list-slice.ts';
import styles from './cases.module.css';
import { ColumnsDialog } from './ColumnsDialog.tsx';
import { SaveViewDialog } from './SaveViewDialog.tsx';

/** The views a user has saved, each one press away; and how to save this one, choose its columns or leave its filters. */
export function ListBar() {
  const { t } = useTranslation('case-list');
  const { search, filter, views } = useAppSelector((state) => state.caseList);
  const dispatch = useAppDispatch();
  const [asked, setAsked] = useState<'columns' | 'view' | null>(null);
  const isNarrowed = search !== '' || JSON.stringify(filter) !== JSON.stringify(everything);
  return (
    <div className={styles.bar}>
      {views.length > 0 && (
        <ul className={styles.views} aria-label={t('views.title')}>
          {views.map((view) => (
            <li key={view.name} className={styles.view}>
              <Button look="quiet" onClick={() => dispatch(viewOpened(view))}>
                {view.name}
              </Button>
              <IconButton
                label={t('views.drop', { name: view.name })}
                icon={Trash2}
                onClick={() => dispatch(viewDropped(view.name))}
              />
            </li>
          ))}
        </ul>
      )}
      <span className={styles.fill} />
      {isNarrowed && (
        <Button
          look="quiet"
          icon={X}
          onClick={() => {
            dispatch(searched(''));
            dispatch(narrowed(everything));
          }}
        >
          {t('views.clear')}
        </Button>
      )}
      <Button look="quiet" icon={Save} onClick={() => setAsked('view')}>
        {t('views.save')}
      </Button>
      <Button look="quiet" icon={Columns3} onClick={() => setAsked('columns')}>
        {t('columns.title')}
      </Button>
      {asked === 'columns' && <ColumnsDialog onClose={() => setAsked(null)} />}
      {asked === 'view' && <SaveViewDialog onClose={() => setAsked(null)} />}
    </div>
  );
}

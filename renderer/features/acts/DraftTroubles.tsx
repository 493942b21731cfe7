import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../../legal/RefusalNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import type { OpenDraft } from './use-draft.ts';

/** Why the draft was not saved, and what to do when somebody saved another one meanwhile. */
export function DraftTroubles({ draft }: { draft: OpenDraft }) {
  const { t } = useTranslation(['act-screens', 'drafts']);
  const toast = useToast();
  const takeTheirs = () => {
    const { save } = draft;
    draft.takeSaved();
    toast(t('drafts:discarded'), () => save());
  };
  return (
    <>
      <RefusalNotice command={draft} />
      {draft.contested && (
        <Notice tone="warn" title={t('elsewhere.title')} live>
          <p>{t('elsewhere.text')}</p>
          <Row>
            <Button onClick={takeTheirs}>{t('elsewhere.theirs')}</Button>
            <Button onClick={() => draft.save()}>{t('elsewhere.mine')}</Button>
          </Row>
        </Notice>
      )}
    </>
  );
}

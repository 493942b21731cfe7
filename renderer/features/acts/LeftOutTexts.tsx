import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case, LeftOut } from '#shared/cases/case.ts';
import { leftOutOf } from '#shared/cases/issued-text.ts';
import { useHistories } from '../../app/hooks.ts';
import { EntryBy } from '../../legal/EntryBy.tsx';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { DeskPaper } from './desk-paper.ts';
import { LeftOutDialog } from './LeftOutDialog.tsx';

interface Props {
  about: Case;
  papers: readonly DeskPaper[];
}

interface Waiting {
  readonly paper: DeskPaper;
  readonly left: LeftOut;
}

/** What colleagues wrote that is in no issued paper: who and when, until somebody has read it. */
export function LeftOutTexts({ about, papers }: Props) {
  const { t } = useTranslation('act-screens');
  const waiting = papers.flatMap((paper) => leftOutOf(paper.trail, about).map((left) => ({ paper, left })));
  const history = useHistories(waiting.length > 0 ? [about.id] : []) ?? [];
  const [open, setOpen] = useState<Waiting | null>(null);
  const written = (left: LeftOut) => history.find(({ id }) => id === left.event);
  const opened = open && written(open.left);
  if (waiting.length === 0) return null;
  return (
    <Notice tone="warn" title={t('leftOut.title')}>
      {waiting.map(({ paper, left }) => {
        const event = written(left);
        return (
          <Row key={left.event} spread="between">
            <p>
              {t('leftOut.of', { number: paper.trail.issued?.number })} {event && <EntryBy event={event} />}
            </p>
            <Button disabled={!event} onClick={() => setOpen({ paper, left })}>
              {t('leftOut.open')}
            </Button>
          </Row>
        );
      })}
      {open && opened && <LeftOutDialog paper={open.paper} event={opened} onClose={() => setOpen(null)} />}
    </Notice>
  );
}

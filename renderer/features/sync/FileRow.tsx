import { useTranslation } from 'react-i18next';
import { useDesk } from '../../app/hooks.ts';
import type { Carrying } from '../../sync/carry.ts';
import type { FileItem } from '../../sync/status.ts';
import { Button } from '../../ui/Button.tsx';
import { Badge } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { useProblemSentence } from '../../ui/use-problem-sentence.ts';
import { megabytesText, secondsLeft } from './file-progress.ts';
import styles from './sync.module.css';
import { useNow } from './use-now.ts';

const tones = { waiting: 'plain', carrying: 'accent', 'held-back': 'warn', refused: 'danger' } as const;

interface Props {
  item: FileItem;
  /** Title of its case. */
  about: string;
  carrying: Carrying | null;
}

/** One file: its case, its size, how it stands and why. */
export function FileRow({ item, about, carrying }: Props) {
  const { t } = useTranslation('sync');
  const problemSentence = useProblemSentence();
  const { name, bytes, towards, state, reason } = item;
  return (
    <li className={styles.carriedFile}>
      <div className={styles.fileText}>
        <span>{name}</span>
        <span className={styles.quiet}>
          {[about, t('files.size', { size: megabytesText(bytes) }), t(`files.towards.${towards}`)].join(
            ' · ',
          )}
        </span>
        {reason && (
          <span className={state === 'refused' ? styles.reason : styles.quiet}>
            {problemSentence(reason)}
          </span>
        )}
        {carrying && <Course carrying={carrying} name={name} />}
      </div>
      <Badge tone={tones[state]}>{t(`files.states.${state}`)}</Badge>
      <Word item={item} />
    </li>
  );
}

/** A file that is on its way or in the queue can be held; one that is not can be let go. */
function Word({ item: { event, name, state, towards } }: { item: FileItem }) {
  const { t } = useTranslation('sync');
  const { sync } = useDesk();
  if (state === 'carrying')
    return (
      <Button aria-label={t('files.holdOf', { file: name })} onClick={() => sync.holdBack(event)}>
        {t('files.hold')}
      </Button>
    );
  const release = () => (towards === 'here' ? sync.want(event) : sync.letTravel(event));
  return (
    <Button aria-label={t(`files.${towards}Of`, { file: name })} onClick={release}>
      {t(`files.${towards}`)}
    </Button>
  );
}

function Course({ carrying, name }: { carrying: Carrying; name: string }) {
  const { t } = useTranslation('sync');
  const now = useNow();
  const { done, total } = carrying;
  const left = secondsLeft(carrying, now);
  const minutes = left === null ? null : Math.ceil(left / 60);
  return (
    <>
      <ProgressBar label={name} done={done} of={total} />
      <span className={styles.quiet}>
        {t('files.done', { done: megabytesText(done), total: megabytesText(total) })}
        {minutes !== null && ` · ${t('files.left', { count: minutes })}`}
      </span>
    </>
  );
}

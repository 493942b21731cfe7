import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { backSince } from '#shared/cases/service/case-service.ts';
import { classNames } from '../../ui/class-names.ts';
import { dateText } from '../../ui/date-text.ts';
import { printedLanguages, progressOf, type Stage } from './act-progress.ts';
import styles from './acts.module.css';
import type { DeskPaper } from './desk-paper.ts';

interface Props {
  paper: DeskPaper;
  direction?: 'across' | 'down';
}

/** How far the paper has come: from the draft to proven delivery, each step with what is known of it. */
export function ActProgress({ paper, direction = 'across' }: Props) {
  const { t } = useTranslation('act-screens');
  const detailOf = useStageDetail(paper);
  return (
    <ol className={styles[direction]} aria-label={t('progress.label')}>
      {progressOf(paper).map(({ stage, state }) => (
        <li
          key={stage}
          className={classNames(styles.stage, styles[state])}
          aria-current={state === 'current' ? 'step' : undefined}
        >
          <span className={styles.dot}>{state === 'done' && <Check aria-hidden="true" />}</span>
          <span>
            <span className={styles.stageName}>{t(`progress.${stage}`)}</span>
            <span className={styles.stageDetail}>{detailOf(stage) ?? t(`progress.${state}`)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

function useStageDetail({ trail, delivered, service }: DeskPaper): (stage: Stage) => string | undefined {
  const { t } = useTranslation(['act-screens', 'ui']);
  const { issued } = trail;
  const dispatch = trail.dispatches.at(-1);
  const back = backSince(service, trail);
  const printed = printedLanguages(trail).map((language) => t(`progress.languages.${language}`));
  const details: Readonly<Record<Stage, string | undefined>> = {
    draft: undefined,
    number: issued && `${issued.number} · ${dateText(issued.on)}`,
    print: printed.length === 0 ? undefined : printed.join(', '),
    dispatch: back
      ? t('return.back', { date: dateText(back) })
      : dispatch && `${dateText(dispatch.on)} · ${t(`channel.${dispatch.channel}`)}`,
    delivery: delivered && dateText(delivered),
  };
  return (stage) => details[stage];
}

import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Stack } from '../../../ui/Layout.tsx';
import styles from './people.module.css';

interface Props {
  title: string;
  note: string;
  /** What is to be written down: a name of each part where there are several. */
  lines: readonly { name?: string; text: string }[];
  onWritten: () => void;
}

/** Shown once, to be written on paper. */
export function PaperDialog({ title, note, lines, onWritten }: Props) {
  const { t } = useTranslation('settings');
  return (
    <Dialog
      open
      onClose={onWritten}
      title={title}
      description={note}
      actions={
        <Button look="primary" type="submit">
          {t('access.written')}
        </Button>
      }
    >
      <Stack>
        {lines.map(({ name, text }) => (
          <div key={text}>
            {name !== undefined && <p className={styles.lineName}>{name}</p>}
            <p className={styles.line}>{text}</p>
          </div>
        ))}
      </Stack>
    </Dialog>
  );
}

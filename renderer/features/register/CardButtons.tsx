import { useTranslation } from 'react-i18next';
import { letterSetsFor } from '#shared/acts/letters/registry.ts';
import type { Matter } from '#shared/law/types.ts';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Layout.tsx';
import { isOwnAct } from './entry.ts';
import type { useRegistration } from './use-registration.ts';

interface Props extends Pick<ReturnType<typeof useRegistration>, 'register' | 'clear'> {
  readonly matter: Matter;
  /** Nothing is registered while the last press is still being carried out. */
  readonly rests: boolean;
}

/** Registers the card, alone or with the letters that settle it at once; or clears it. */
export function CardButtons({ matter, rests, register, clear }: Props) {
  const { t } = useTranslation(['register', 'letters']);
  return (
    <Row>
      <Button look="primary" type="submit" disabled={rests}>
        {isOwnAct(matter) ? t('openAct') : t('register')}
      </Button>
      {[...letterSetsFor(matter).keys()].map((letters) => (
        <Button key={letters} disabled={rests} onClick={() => void register({ letters })}>
          {t(`letters:set.${letters}.register`)}
        </Button>
      ))}
      <Button look="quiet" onClick={clear}>
        {t('clear')}
      </Button>
    </Row>
  );
}

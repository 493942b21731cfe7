import { useTranslation } from 'react-i18next';
import type { Faults } from './person-entry.ts';

/** The sentence of a field's fault, by the path of the field. */
export function useFaultText(): (faults: Faults, path: string) => string | undefined {
  const { t } = useTranslation('unlock');
  return (faults, path) => {
    const fault = faults[path];
    return fault === undefined ? undefined : t(`fault.${fault}`);
  };
}

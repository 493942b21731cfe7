import { BundleDialog } from '../features/sync/BundleDialog.tsx';
import { useOpenedBundle } from './use-opened-bundle.ts';

/** A bundle that was opened by a double click: what it would bring, over whatever screen is there, so that nothing typed is left. */
export function OpenedBundle() {
  const { file, done } = useOpenedBundle();
  return file && <BundleDialog place={file.place} name={file.name} onClose={done} />;
}

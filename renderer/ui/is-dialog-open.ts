/** Whether a dialog that is being filled in keeps the floor; a toast is none. */
export function isDialogOpen(): boolean {
  return document.querySelector('[role=dialog]:not([aria-modal=false])') !== null;
}

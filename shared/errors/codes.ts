/**
 * Every refusal the product can utter: ROOM_REASON. The sentence of each, in Kazakh and Russian, stands in
 * `locales/<language>/errors.json` under the same code; a test holds the two lists equal.
 */
export const problemCodes = [
  // shell: what the operating system refused
  'SHELL_CALL_REFUSED',
  'SHELL_CALL_MALFORMED',
  'SHELL_UNEXPECTED',
  'SETTINGS_DAMAGED',
  'FOLDER_LOCKED',
  'FOLDER_READ_ONLY',
  'INSTANCE_ALREADY_RUNNING',
  'DISK_FULL',
  'FILE_NOT_FOUND',
  'FILE_TOO_LARGE',
  'PLACE_UNKNOWN',
  'PRINT_FAILED',
  'BROWSER_NOT_FOUND',
  'BROWSER_FAILED',
  'NETWORK_UNREACHABLE',
  'NETWORK_REFUSED',
  'NETWORK_TOO_SLOW',
  // vault and keys
  'VAULT_DAMAGED',
  'VAULT_BEHIND',
  'VAULT_NEWER',
  'KEYS_DAMAGED',
  'KEYS_WRONG_PASSPHRASE',
  'KEYS_WRONG_RECOVERY',
  'KEYS_HALF_MISREAD',
  'KEYS_EXIST',
  // journal, cases and store
  'JOURNAL_MALFORMED',
  'JOURNAL_GAP',
  'JOURNAL_BROKEN_CHAIN',
  'JOURNAL_FORKED',
  // bundle and sync
  'BUNDLE_TRUNCATED',
  'BUNDLE_FOREIGN',
  'BUNDLE_FORGED',
  'BUNDLE_NEWER',
  'BUNDLE_NOT_A_BUNDLE',
  'BUNDLE_GAP',
  'BUNDLE_DAMAGED',
  'RECEIPT_FORGED',
  'DEVICE_UNKNOWN',
  'DEVICE_REVOKED',
  'ENROL_CODE_WRONG',
  'ENROL_CODE_MISTYPED',
  'ENROL_OFFICE_TAKEN',
  'JOIN_REQUEST_MALFORMED',
  'SERVER_NOT_CONFIGURED',
  'SERVER_ANSWER_MALFORMED',
  'SERVER_UNEXPECTED',
  'SERVER_BUSY',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

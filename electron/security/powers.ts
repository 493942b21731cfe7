/**
 * What a page could ask of the computer, and the desk never does. Named in the page's own header, so that it is
 * refused before anybody is asked, in both shells and in every frame.
 * @see https://github.com/w3c/webappsec-permissions-policy/blob/main/features.md
 */
export const forbiddenPowers = [
  'accelerometer',
  'ambient-light-sensor',
  'attribution-reporting',
  'bluetooth',
  'browsing-topics',
  'camera',
  'captured-surface-control',
  'clipboard-read',
  'compute-pressure',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'local-network-access',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'shared-storage',
  'speaker-selection',
  'storage-access',
  'sync-xhr',
  'usb',
  'web-share',
  'window-management',
  'xr-spatial-tracking',
] as const;

/** The header `Permissions-Policy` of every answer. */
export const powersPolicy: string = forbiddenPowers.map((power) => `${power}=()`).join(', ');

/**
 * What the systems know the program by: the task bar of Windows and the desktops of Linux put its windows with the shortcut
 * that was installed under the same name. A test holds it to the builder's `appId` and to `desktopName` in package.json.
 */
export const appId = 'kz.prosecutor.desk';

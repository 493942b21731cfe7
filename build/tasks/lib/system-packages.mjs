// What the tasks need of the operating system, and the Debian package that brings each program.

/** A browser to be the second shell. */
export const browserProgram = { program: '/usr/lib/chromium/chromium', package: 'chromium' };

/** With the reader of printed pages. */
export const desktopPrograms = [browserProgram, { program: '/usr/bin/pdftotext', package: 'poppler-utils' }];

/** The tour also makes its pictures small. */
export const tourPrograms = [...desktopPrograms, { program: '/usr/bin/pngquant', package: 'pngquant' }];

/** The tests also try the regional server against a real PostgreSQL, and open every paper in an office suite. */
export const testPrograms = [
  ...desktopPrograms,
  { program: '/usr/bin/soffice', package: 'libreoffice-writer-nogui' },
  { program: '/usr/lib/postgresql/15/bin/postgres', package: 'postgresql-15' },
];

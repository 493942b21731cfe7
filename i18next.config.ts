import { defineConfig } from 'i18next-cli';

/** Kazakh first; both languages must be whole or the build fails. */
export default defineConfig({
  locales: ['kk', 'ru'],
  extract: {
    input: ['renderer/**/*.{ts,tsx}', 'shared/**/*.ts', 'electron/**/*.ts', 'server/**/*.ts'],
    ignore: ['**/*.test.{ts,tsx}'],
    output: 'locales/{{language}}/{{namespace}}.json',
    removeUnusedKeys: false,
    defaultNS: 'ui',
  },
});

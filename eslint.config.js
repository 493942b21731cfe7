import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import jsxA11y from 'eslint-plugin-jsx-a11y-x';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** The clock, chance and time zones enter shared code as arguments: a term must be reproducible years later. */
const impureInShared = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Pass `now` in as an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Pass `now` in as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Pass ids and chance in as arguments.',
  },
];

/** Swallowed errors lose data silently. */
const swallowedErrors = [
  {
    selector: 'CatchClause > BlockStatement[body.length=0]',
    message: 'An empty catch hides a loss. Return a problem or rethrow.',
  },
  {
    selector:
      "CallExpression[callee.property.name='catch'] > ArrowFunctionExpression > BlockStatement[body.length=0]",
    message: 'An empty catch hides a loss. Return a problem or rethrow.',
  },
];

export default tseslint.config(
  { ignores: ['out/', 'dist/', 'node_modules/', 'locales/**/*.d.ts'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      globals: { ...globals.node },
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js', '.dependency-cruiser.cjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', { max: 10, variant: 'modified' }],
      'max-params': ['error', 4],
      'no-restricted-syntax': ['error', ...swallowedErrors],
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...swallowedErrors, ...impureInShared] },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'jsx-a11y-x': jsxA11y },
    rules: { ...jsxA11y.configs.recommended.rules },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'react-redux',
              importNames: ['useDispatch', 'useSelector'],
              message: 'Use the typed hooks of renderer/app/hooks.ts.',
            },
          ],
        },
      ],
    },
  },
  { files: ['renderer/app/hooks.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    // Pure tables may be as long as the law is; a test reads as one story.
    files: [
      'shared/law/terms/**',
      'shared/law/rules/**',
      'shared/law/calendar/**',
      '**/*.test.{ts,tsx}',
      'tests/**',
      'bench/**',
    ],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'tests/**', 'bench/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', complexity: 'off' },
  },
  {
    // Command lines speak on the console; the product's rooms do not.
    files: ['build/**', 'bench/**', 'tests/demo/**', 'tests/**/run.ts', 'electron/cli/**'],
    rules: { 'no-console': 'off' },
  },
  { files: ['**/*.{js,cjs,mjs}'], ...tseslint.configs.disableTypeChecked },
  { files: ['tests/**/fixture/*.js'], languageOptions: { globals: globals.browser } },
  prettier,
);

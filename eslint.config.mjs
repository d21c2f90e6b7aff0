import hooks from 'eslint-plugin-react-hooks';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const PORTS = 'Take it through a port (src/ports/system.ts), so that the whole product can run under one seeded clock.';

/** What gives chance, time or the outside; only adapters and the places that wire an app may say it. */
const outside = (names) => names.map((name) => ({ name, message: PORTS }));
const GLOBALS = [
  ...['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'requestAnimationFrame'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'crypto', 'performance', 'localStorage', 'sessionStorage'],
  ...['indexedDB', 'Office', 'OfficeRuntime', 'process'],
];
const ON_WINDOW = ['setTimeout', 'setInterval', 'fetch', 'crypto', 'localStorage', 'sessionStorage', 'indexedDB'];
const properties = ['window', 'globalThis', 'self'].flatMap((object) =>
  ON_WINDOW.map((property) => ({ object, property, message: PORTS })),
);

export default tseslint.config(
  { ignores: ['dist/', 'release/', '.cache/', 'coverage/', 'node_modules/', '**/*.d.mts'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-console': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/adapters/**', 'src/emulator/**', 'src/apps/*/main.{ts,tsx}', 'src/apps/cli/process-io.ts'],
    rules: {
      'no-restricted-globals': ['error', ...outside(GLOBALS)],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: PORTS },
        { object: 'Math', property: 'random', message: PORTS },
        ...properties,
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: PORTS },
        { selector: 'CallExpression[callee.name="Date"]', message: PORTS },
        { selector: 'TSEnumDeclaration', message: 'A union of words says the same and costs nothing.' },
      ],
    },
  },
  {
    // Untrusted text runs through these: a pattern must not take more than linear time.
    files: [
      'src/{message,detect,attachments,rules,inspect,policy,fixes,gate,log}/**/*.ts',
      'src/adapters/mailfile/**/*.ts',
    ],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'certain' }],
      'regexp/no-super-linear-move': 'off',
      'regexp/no-empty-alternative': 'error',
    },
  },
  {
    files: ['src/**/*.tsx', 'src/ui/**', 'src/apps/taskpane/**', 'src/apps/admin/**'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: ['**/*.d.ts'], rules: { 'no-restricted-exports': 'off' } },
  {
    files: ['src/emulator/**', 'test/**', 'src/apps/cli/**'],
    rules: { 'no-console': 'off', '@typescript-eslint/no-dynamic-delete': 'off' },
  },
);

import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/**
 * Forbids imports: the laws of ARCHITECTURE.md about which room may know which.
 *
 * @param {string[]} files
 * @param {{ regex: string, message: string }[]} patterns
 */
const mayNotImport = (files, patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [...patterns, noNetwork] }] },
});

const noVscode = { regex: '^vscode$', message: 'Only client/ knows VS Code.' };
const noNetwork = {
  regex: '^(node:)?(http|https|http2|net|tls|dgram|dns)(/|$)',
  message: 'Nothing here talks to the network.',
};
const noProtocol = {
  regex: '^vscode-(?!languageserver-textdocument)',
  message: 'Only server/src/lsp knows the protocol.',
};

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'out/',
      'coverage/',
      '.vscode-host/',
      '.vscode-test/',
      'server/src/core/mapping/validateStructure.js',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'max-lines': ['error', 300],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['**/*.mjs'],
    // TypeScript knows better which globals there are.
    rules: { 'max-lines': ['error', 300], 'no-undef': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: ['describe', 'it'] }],
    },
  },
  {
    files: ['server/src/**/*.ts', 'client/src/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: noNetwork.message },
        { name: 'WebSocket', message: noNetwork.message },
      ],
    },
  },
  mayNotImport(
    ['server/src/core/**/*.ts'],
    [
      noVscode,
      { regex: '^(node:|vscode)', message: 'The core is pure: no node, no VS Code, no protocol.' },
      { regex: '/(cloud|lsp|cli|project)/', message: 'The core knows no other room.' },
    ],
  ),
  mayNotImport(
    ['server/src/project/**/*.ts'],
    [noVscode, noProtocol, { regex: '/(lsp|cli)/', message: 'Projects are read alike by all who ask.' }],
  ),
  mayNotImport(
    ['server/src/cli/**/*.ts'],
    [noVscode, noProtocol, { regex: '/lsp/', message: 'The command line does not know the server.' }],
  ),
  mayNotImport(
    ['server/src/lsp/**/*.ts', 'server/src/node.ts'],
    [noVscode, { regex: '/cli/', message: 'The server does not know the command line.' }],
  ),
  mayNotImport(
    ['client/src/**/*.ts'],
    [
      {
        regex: 'server/src/(?!core/|lsp/protocol)',
        message: 'The client knows the core and lsp/protocol only.',
      },
    ],
  ),
);

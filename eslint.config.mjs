import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/**
 * Forbids imports: the laws of ARCHITECTURE.md about which room may know which.
 *
 * @param {string[]} files
 * @param {{ regex: string, message: string, allowTypeImports?: boolean }[]} patterns
 */
const mayNotImport = (files, patterns) => ({
  files,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
});

const noVscode = { regex: '^vscode$', message: 'Only client/ knows VS Code.' };
const noNetwork = {
  regex: '^(node:)?(http|https|http2|net|tls|dgram|dns)(/|$)',
  message: 'Only server/src/cloud talks to the network.',
};
const noProtocol = {
  regex: '^vscode-(?!languageserver-textdocument)',
  message: 'Only server/src/lsp knows the protocol.',
};
const noProxies = {
  regex: '^(proxy-from-env|undici)$|/proxies/(?!loadProxies$)',
  message: 'networkFetch loads what follows proxies when there is one, and not before.',
  allowTypeImports: true,
};
const noAwsSdk = {
  regex: '^(@aws-sdk/|@smithy/|agent-base$|https-proxy-agent$)|/aws/sdk/|^\\./sdk/',
  message: 'pullAwsAccounts and listAwsProfiles load the SDK of AWS when it is needed, and not before.',
  allowTypeImports: true,
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
    files: ['server/src/**/*.ts', 'client/{src,webview}/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: noNetwork.message },
        { name: 'WebSocket', message: noNetwork.message },
      ],
    },
  },
  {
    files: ['server/src/cloud/lacework/builtInFetch.ts', 'server/src/cloud/lacework/networkFetch.ts'],
    rules: { 'no-restricted-globals': ['error', { name: 'WebSocket', message: noNetwork.message }] },
  },
  mayNotImport(
    ['server/src/core/**/*.ts'],
    [
      noVscode,
      noNetwork,
      { regex: '^(node:|vscode)', message: 'The core is pure: no node, no VS Code, no protocol.' },
      { regex: '/(cloud|lsp|cli|project)/', message: 'The core knows no other room.' },
    ],
  ),
  mayNotImport(
    ['server/src/project/**/*.ts'],
    [
      ...[noVscode, noProtocol, noNetwork, noAwsSdk, noProxies],
      { regex: '/(cloud|lsp|cli)/', message: 'Projects are read alike by all who ask.' },
    ],
  ),
  mayNotImport(
    ['server/src/cli/**/*.ts'],
    [
      ...[noVscode, noProtocol, noNetwork, noAwsSdk, noProxies],
      { regex: '/lsp/', message: 'The command line does not know the server.' },
    ],
  ),
  mayNotImport(
    ['server/src/cloud/**/*.ts'],
    [
      ...[noVscode, noProtocol, noNetwork, noAwsSdk, noProxies],
      { regex: '/(project|lsp|cli)/', message: 'Whoever asks a cloud is unknown to it.' },
    ],
  ),
  // The contents of dist/aws.js, dist/awsPrerequisites.js and dist/proxies.js.
  mayNotImport(
    [
      'server/src/cloud/aws/{aws,awsPrerequisites}.ts',
      'server/src/cloud/aws/sdk/*.ts',
      'server/src/cloud/proxies/*.ts',
    ],
    [
      noVscode,
      noProtocol,
      { regex: '/(project|lsp|cli)/', message: 'Whoever asks a cloud is unknown to it.' },
    ],
  ),
  mayNotImport(
    ['server/src/lsp/**/*.ts', 'server/src/node.ts'],
    [
      ...[noVscode, noNetwork, noAwsSdk, noProxies],
      { regex: '/cli/', message: 'The server does not know the command line.' },
    ],
  ),
  mayNotImport(
    ['client/webview/**/*.ts'],
    [
      noVscode,
      { regex: '^(node:|vscode)', message: 'A page in a webview has a browser around it, and nothing else.' },
      {
        regex: '(server/src/(?!core/)|client/src/|^\\.\\./\\.\\./src/)(?!.*/(pageMessages|messageShape)$)',
        message: 'A page knows the core and the messages alone.',
        allowTypeImports: true,
      },
    ],
  ),
  mayNotImport(
    ['client/src/**/*.ts'],
    [
      noNetwork,
      noAwsSdk,
      noProxies,
      {
        regex: 'server/src/(?!core/|cloud/(cloudError$|lacework/)|lsp/protocol)',
        message: 'The client knows the core, lsp/protocol and the API of Lacework only.',
      },
    ],
  ),
);

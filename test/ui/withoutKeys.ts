/** The environment without any key, and a home of its own. */
export function withoutKeys(home: string): NodeJS.ProcessEnv {
  const variables = [
    'ACCOUNT',
    'SUBACCOUNT',
    'API_KEY',
    'API_SECRET',
    'API_TOKEN',
    'API_SERVER_URL',
    'PROFILE',
  ];
  return { HOME: home, ...Object.fromEntries(variables.map((name) => [`LW_${name}`, ''])) };
}

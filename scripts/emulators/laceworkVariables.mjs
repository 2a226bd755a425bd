/**
 * The environment with which Lacework's tools, and ours, ask an emulator.
 * @param {string} url
 * @param {string} account
 * @param {{ keyId: string, secret: string }} user
 */
export function laceworkVariables(url, account, { keyId, secret }) {
  return {
    LW_API_SERVER_URL: url,
    LW_ACCOUNT: account,
    LW_API_KEY: keyId,
    LW_API_SECRET: secret,
    // A token or a profile would win over the key, or be looked for.
    LW_API_TOKEN: '',
    LW_PROFILE: '',
    LW_SUBACCOUNT: '',
  };
}

/**
 * A mapping of the sample organization with mistakes of each kind: `220198765432` is not in the organization,
 * `617940723885` is suspended, `65043219876` is short, and `430219876543` is listed twice.
 */
export const faultyMapping = {
  defaultLaceworkAccountAws: 'acme-main',
  integration_mappings: {
    'acme-prod': {
      aws_accounts: ['210987654321', '220198765432', '430219876543', '540321987654', '65043219876'],
    },
    'acme-staging': { aws_accounts: ['760543219876', '870654321987', '098765432101'] },
    'acme-dev': { aws_accounts: ['312908746510', '423019857621', '534120968732', '430219876543'] },
    'acme-security': { aws_accounts: ['756342180954', '867453291065', '978564302176'] },
    'acme-sandbox': { aws_accounts: ['617940723885'] },
  },
};

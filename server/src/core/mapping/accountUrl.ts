/** The Lacework account names that a URL or host may stand for. */
export interface AccountsOfUrl {
  /** The one that it certainly stands for. */
  readonly certain?: string;
  /** Where none is certain: what may be meant, the likeliest first. */
  readonly possible: readonly string[];
}

/** Second labels of a host that say where an account lives: `acme.fra.lacework.net`. */
const clusters = new Set(['fra']);

/** First labels of hosts that belong to Lacework itself. */
const services = new Set(['api', 'docs', 'login', 'support', 'www']);

const laceworkHost =
  /^(?:(?:https?:)?\/\/)?([a-z0-9_][a-z0-9_.-]*)\.lacework\.net\.?(?::[0-9]*)?(?:\/[^?#]*)?([?#][^]*)?$/i;
const otherHost = /^(?:(?:[a-z][a-z0-9+.-]*:)?\/\/)?([a-z0-9_-]+)\/*$/i;

/** Whether a name is a URL, a host of Lacework, or holds a character that separates the parts of a URL. */
export function isAccountUrl(name: string): boolean {
  return /[/:]/.test(name) || /(?:^|\.)lacework\.net\.?(?:$|[?#])/i.test(name);
}

/** An account is reached at `https://<account>.lacework.net`; in some clusters another label follows its own. */
export function accountsOfUrl(url: string): AccountsOfUrl {
  const [, host, query] = laceworkHost.exec(url) ?? [];
  if (host === undefined) {
    const [, label] = otherHost.exec(url) ?? [];
    return { possible: label === undefined ? [] : [label] };
  }
  const [account = '', cluster, ...more] = host.split('.');
  if (account === '' || services.has(account.toLowerCase())) {
    return { possible: [] };
  }
  const isInCluster = cluster !== undefined && clusters.has(cluster.toLowerCase());
  if (more.length === 0 && (cluster === undefined || isInCluster)) {
    // A query can name another account than the host does.
    return query === undefined ? { certain: account, possible: [] } : { possible: [account] };
  }
  return { possible: [account, host] };
}

/** The account of a name like `acme.fra`. Other names with a dot are names like any other. */
export function accountBeforeCluster(name: string): string | undefined {
  if (!name.includes('.')) {
    return undefined;
  }
  const [account = '', cluster = '', ...more] = name.split('.');
  return account !== '' && more.length === 0 && clusters.has(cluster.toLowerCase()) ? account : undefined;
}

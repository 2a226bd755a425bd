import type { CloudFailure } from './cloudFailure';
import { causesOf, textOf } from './thrown';

/** The code of an error that says with which status a proxy refused to connect, and the words before the status. */
export const proxyRefusedCode = 'ERR_PROXY_REFUSED';
export const proxyAnswered = 'The proxy answered ';

/** The message of an error that says which variable names no proxy, or one that cannot be reached; the SDK keeps it. */
export function proxyFault(variable: string, code: string): string {
  return `The proxy of ${variable} gave ${code}`;
}
export const noProxyAddress = 'ERR_PROXY_ADDRESS';

/** The code of an error that says that an answer begins and does not end. */
export const answerStopped = 'ERR_ANSWER_STOPPED';

const proxyAdvice = 'Check HTTPS_PROXY and NO_PROXY.';

/** By the code of Node.js. */
const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOTFOUND', 'its name cannot be resolved'],
  ['EAI_AGAIN', 'its name cannot be resolved'],
  ['ECONNREFUSED', 'the connection is refused'],
  ['ECONNRESET', 'the connection was cut'],
  ['EPIPE', 'the connection was cut'],
  ['EHOSTUNREACH', 'there is no way to it'],
  ['ENETUNREACH', 'there is no network'],
  ['EADDRNOTAVAIL', 'there is no network'],
  ['ETIMEDOUT', 'there is no answer'],
  ['UND_ERR_CONNECT_TIMEOUT', 'there is no answer'],
  ['UND_ERR_HEADERS_TIMEOUT', 'there is no answer'],
  ['UND_ERR_BODY_TIMEOUT', 'the answer stops in the middle'],
  [answerStopped, 'the answer stops in the middle'],
  ['UND_ERR_SOCKET', 'the connection was cut'],
]);

/**
 * A failure on the way to a service, if it is one: of the network, a proxy or the encryption.
 *
 * @param service As it is called in a sentence.
 */
export function connectionFailure(error: unknown, service: 'AWS' | 'Lacework'): CloudFailure | undefined {
  for (const cause of causesOf(error)) {
    const failure = failureOf(cause, service);
    if (failure !== undefined) {
      return failure;
    }
  }
  return undefined;
}

const beforeSending = new Set([
  ...['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL'],
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Whether a request failed before any of it was sent, so that it certainly had no effect. */
export function failedBeforeSending(error: unknown): boolean {
  const failure = connectionFailure(error, 'Lacework');
  return (
    failure !== undefined &&
    (failure.code !== 'no-connection' ||
      causesOf(error).some((cause) => beforeSending.has(textOf(cause).code)))
  );
}

function failureOf(error: unknown, service: string): CloudFailure | undefined {
  const { name, message, ...thrown } = textOf(error);
  const [, variable, fault] = /The proxy of (\w+) gave (\w+)/.exec(message) ?? [];
  if (variable !== undefined && fault !== undefined) {
    return ofProxy(variable, fault);
  }
  const code = name === 'CredentialsProviderError' ? codeIn(message) : thrown.code;
  if (code === proxyRefusedCode) {
    const [status = ''] = /\d{3}$/.exec(message) ?? [];
    return {
      code: 'proxy-refused',
      reason: `the proxy does not let the connection through (HTTP ${status})`,
      advice:
        status === '407'
          ? 'It wants a user name and password: put them into its address in HTTPS_PROXY.'
          : proxyAdvice,
    };
  }
  if (/^(?:CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|ERR_TLS_|ERR_SSL_)|^EPROTO$/.test(code)) {
    return {
      code: 'untrusted-certificate',
      reason: `the encryption with what answers for ${service} fails (${code})`,
      advice:
        'If a proxy of your company decrypts the traffic, name its certificate in NODE_EXTRA_CA_CERTS, a PEM file.',
    };
  }
  const reason = reasons.get(code) ?? (name.startsWith('Timeout') ? 'there is no answer' : undefined);
  return reason === undefined
    ? undefined
    : {
        code: 'no-connection',
        reason: `${service} cannot be reached: ${reason}`,
        advice: `Check the network. ${proxyAdvice}`,
      };
}

/** The address may hold a password, and is not shown. */
function ofProxy(variable: string, code: string): CloudFailure {
  const reason =
    code === noProxyAddress
      ? `${variable} is not the address of a proxy`
      : `the proxy that ${variable} names cannot be reached: ${reasons.get(code) ?? `the connection fails (${code})`}`;
  return {
    code: code === noProxyAddress ? 'wrong-configuration' : 'no-connection',
    reason,
    advice: `Write it as http://proxy.example.com:8080, with user:password@ before the host if it wants one, special characters as %40; or remove it. In VS Code the setting http.proxy wins.`,
  };
}

/** Of an error on the way to credentials the SDK keeps the message alone. */
function codeIn(message: string): string {
  if (message.includes(proxyAnswered)) {
    return proxyRefusedCode;
  }
  const [code] = /\bE[A-Z]{4,}(?:_[A-Z]+)?\b/.exec(message) ?? [];
  return (
    code ??
    (/self-signed certificate|certificate chain|unable to .* certificate/.test(message)
      ? 'CERT_UNTRUSTED'
      : '')
  );
}

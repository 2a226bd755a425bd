/** A request of a client that we did not write. */
interface VendorRequest {
  readonly method: string;
  /** Below `/api/v2/`. */
  readonly path: string;
  readonly host: string;
  readonly token?: string;
  /** For a token. */
  readonly secret?: string;
  readonly body?: string;
  /** Whether the organization is meant. */
  readonly isForOrganization?: boolean;
  readonly laceworkAccount?: string;
}

/**
 * What version 2.15 of the vendor's library for Go sends, byte for byte: recorded, as what is for Python. The vendor's
 * command line tool and its provider for Terraform use this library.
 *
 * @param request With a body as `goJson` has it.
 */
export function goRequest(request: VendorRequest): string {
  const { method, path, host, token, secret, body, isForOrganization, laceworkAccount } = request;
  return bytes(body === undefined ? '' : `${body}\n`, [
    `${method} /api/v2/${path} HTTP/1.1`,
    `Host: ${host}`,
    'User-Agent: Go Client/2.15.3-dev',
    body !== undefined && `Content-Length: ${Buffer.byteLength(body) + 1}`,
    'Accept: application/json',
    laceworkAccount !== undefined && `Account-Name: ${laceworkAccount}`,
    token !== undefined && `Authorization: ${token}`,
    body !== undefined && 'Content-Type: application/json',
    `Method: ${method}`,
    isForOrganization === true && 'Org-Access: true',
    secret !== undefined && `X-Lw-Uaks: ${secret}`,
    'Accept-Encoding: gzip',
  ]);
}

/**
 * What version 4.1 of the library for Python sends, byte for byte.
 *
 * @param request With a body as `pythonJson` has it.
 */
export function pythonRequest(request: VendorRequest): string {
  const { method, path, host, token, secret, body, isForOrganization, laceworkAccount } = request;
  const length = body === undefined && method === 'GET' ? false : `Content-Length: ${(body ?? '').length}`;
  const type = body !== undefined && 'Content-Type: application/json';
  const own: readonly (string | false)[] =
    secret === undefined
      ? [
          `Authorization: Bearer ${token ?? ''}`,
          `Org-Access: ${isForOrganization === true ? 'true' : 'false'}`,
          laceworkAccount !== undefined && `Account-Name: ${laceworkAccount}`,
          length,
          type,
        ]
      : [`X-LW-UAKS: ${secret}`, type, length];
  return bytes(body ?? '', [
    `${method} /api/v2/${path} HTTP/1.1`,
    `Host: ${host}`,
    'User-Agent: laceworksdk-python-client/4.1.0',
    'Accept-Encoding: gzip, deflate',
    'Accept: */*',
    'Connection: keep-alive',
    ...own,
  ]);
}

function bytes(body: string, lines: readonly (string | false)[]): string {
  return `${lines.filter((line) => line !== false).join('\r\n')}\r\n\r\n${body}`;
}

/** Compact, with `<`, `>` and `&` escaped. */
export function goJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&]/g, (each) => `\\u00${each.charCodeAt(0).toString(16)}`);
}

/** With a space after each comma and colon. */
export function pythonJson(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(pythonJson).join(', ')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(
      ([name, each]) => `${JSON.stringify(name)}: ${pythonJson(each)}`,
    );
    return `{${members.join(', ')}}`;
  }
  return JSON.stringify(value);
}

/** What can be read from anything that was thrown. */
export interface Thrown {
  readonly name: string;
  readonly message: string;
  /** Of Node.js or the operating system. */
  readonly code: string;
  /** Of the HTTP answer. */
  readonly status: number | undefined;
}

/** The SDK of AWS is in another bundle, so that its classes cannot be asked for. */
export function textOf(error: unknown): Thrown {
  if (typeof error !== 'object' || error === null) {
    return { name: '', message: String(error), code: '', status: undefined };
  }
  const { name, message, code, $metadata: metadata } = error as Record<string, unknown>;
  const status =
    typeof metadata === 'object' && metadata !== null && 'httpStatusCode' in metadata
      ? metadata.httpStatusCode
      : undefined;
  return {
    name: typeof name === 'string' ? name : '',
    message: typeof message === 'string' ? message : '',
    code: typeof code === 'string' ? code : '',
    status: typeof status === 'number' ? status : undefined,
  };
}

/** The error, and what caused it, from the outside in. */
export function causesOf(error: unknown): unknown[] {
  const causes: unknown[] = [];
  for (let each = error; each instanceof Object && causes.length < 10 && !causes.includes(each);) {
    causes.push(each);
    each = 'cause' in each ? each.cause : undefined;
  }
  return causes;
}

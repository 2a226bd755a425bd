import { AnswerTooLarge } from '../answerTooLarge';

/** The built-in `fetch`, or another one that follows other proxies. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

export interface HttpAnswer {
  /** 0 for a redirect of which the environment tells no more. */
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** More than any list of integrations, even if each had a mapping of the largest size. */
const largestAnswer = 64 * 1024 * 1024;

/**
 * One request and its answer. Redirects are answers: the key would go wherever they lead.
 *
 * @throws Whatever `fetch` does, and AnswerTooLarge.
 */
export async function exchange(fetch: Fetch, request: HttpRequest, signal: AbortSignal): Promise<HttpAnswer> {
  const { method, url, headers, body } = request;
  const response = await fetch(url, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
    redirect: 'manual',
    credentials: 'omit',
    signal,
  });
  return { status: response.status, headers: response.headers, text: await readText(response) };
}

async function readText({ body }: Response): Promise<string> {
  if (body === null) {
    return '';
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > largestAnswer) {
      throw new AnswerTooLarge();
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

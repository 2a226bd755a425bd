/** What goes wrong with requests, in the order given: each takes the first of those that are meant for it. */
export interface Fault {
  /** The method and the beginning of the path below `/api/v2/`, such as `POST CloudAccounts`; any request if empty. */
  readonly on: string;
  /** To how many requests it happens; one if missing. */
  readonly times?: number;
  readonly effect: Effect;
}

export type Effect =
  /** The request has no effect, and is answered with this. */
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** The connection is cut before anything happened. */
  | { readonly kind: 'reset-before' }
  /** The connection is cut when the request took effect. */
  | { readonly kind: 'reset-after' }
  /** The request took effect, and is answered with something else. */
  | { readonly kind: 'answer-after'; readonly answer: Answer }
  /** It takes effect, but is never answered. */
  | { readonly kind: 'silent-after' }
  /** Nothing happens, as long as the emulator runs. */
  | { readonly kind: 'silent' }
  /** The answer comes so many milliseconds later. */
  | { readonly kind: 'slow'; readonly milliseconds: number };

/** An answer, word for word. */
export interface Answer {
  readonly status: number;
  /** Sent as JSON; a text is sent as it is, as HTML. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Ready-made answers. */
export const refusals = {
  unauthorized: { status: 401, body: { message: 'Unauthorized' } },
  forbidden: { status: 403, body: { message: 'Unauthorized Access' } },
  conflict: { status: 409, body: { message: 'The integration was changed meanwhile' } },
  failure: { status: 500, body: { message: 'Internal Server Error' } },
  unavailable: { status: 503, body: { message: 'Service Unavailable' } },
  page: { status: 502, body: '<!DOCTYPE html><title>Bad gateway</title><p>A proxy speaks.' },
} as const satisfies Record<string, Answer>;

/** @param seconds Until requests are answered again. */
export function tooManyRequests(seconds: number): Answer {
  return {
    status: 429,
    body: { message: 'Too Many Requests' },
    headers: {
      'RateLimit-Limit': '480',
      'RateLimit-Remaining': '0',
      'RateLimit-Reset': String(seconds),
    },
  };
}

/** The faults that are left. */
export class Faults {
  readonly #left: { readonly fault: Fault; times: number }[] = [];

  add(...faults: readonly Fault[]): void {
    this.#left.push(...faults.map((fault) => ({ fault, times: fault.times ?? 1 })));
  }

  clear(): void {
    this.#left.length = 0;
  }

  /** @param request The method and the path below `/api/v2/`. */
  take(request: string): Effect | undefined {
    const index = this.#left.findIndex(({ fault }) => request.startsWith(fault.on));
    const found = this.#left[index];
    if (found !== undefined) {
      found.times--;
      if (found.times === 0) {
        this.#left.splice(index, 1);
      }
    }
    return found?.fault.effect;
  }
}

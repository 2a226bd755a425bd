import type { HttpAnswer } from './exchange';

/** The body of an answer as JSON; nothing where there is none, or where it is something else. */
export function parseBody({ text }: HttpAnswer): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

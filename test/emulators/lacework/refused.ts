import type { Answer } from './faults';

/** Thrown where a request is refused; it has no effect then. */
export class Refused extends Error {
  readonly answer: Answer;

  constructor(status: number, message: string) {
    super(message);
    this.answer = { status, body: { message } };
  }
}

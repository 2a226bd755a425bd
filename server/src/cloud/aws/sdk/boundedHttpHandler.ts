import { NodeHttpHandler, type NodeHttpHandlerOptions } from '@smithy/node-http-handler';
import { pipeline, Transform, type Readable } from 'node:stream';
import { AnswerTooLarge } from '../../answerTooLarge';
import { answerStopped } from '../../connectionFailure';

/** In bytes. A page of AWS accounts, a role or a queue takes a thousandth of it. */
const largestAnswer = 16 * 1024 * 1024;

export interface BoundedHttpHandlerOptions extends NodeHttpHandlerOptions {
  /** How long an answer may take from its beginning to its end, in milliseconds. */
  readonly answerTimeout: number;
}

/** Reads no answer further than any of AWS could go, and waits for none that does not come to its end. */
export class BoundedHttpHandler extends NodeHttpHandler {
  readonly #answerTimeout: number;

  constructor({ answerTimeout, ...options }: BoundedHttpHandlerOptions) {
    super(options);
    this.#answerTimeout = answerTimeout;
  }

  /** @throws What its base does; whoever reads the body gets AnswerTooLarge or an error of the code `answerStopped`. */
  override async handle(...request: Parameters<NodeHttpHandler['handle']>) {
    const { response } = await super.handle(...request);
    response.body = bounded(response.body as Readable, this.#answerTimeout);
    return { response };
  }
}

function bounded(answer: Readable, timeout: number): Readable {
  let size = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      done(size > largestAnswer ? new AnswerTooLarge() : null, chunk);
    },
  });
  const timer = setTimeout(() => counted.destroy(stopped()), timeout);
  // What goes wrong is told to whoever reads the other end; where the call was given up, to nobody.
  counted.on('error', () => undefined);
  return pipeline(answer, counted, () => clearTimeout(timer));
}

/** By its name the SDK knows that the call may be repeated. */
function stopped(): Error {
  return Object.assign(new Error('The answer does not come to its end'), {
    name: 'TimeoutError',
    code: answerStopped,
  });
}

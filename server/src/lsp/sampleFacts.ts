import { AwsInventory, type AwsInventoryData } from '../core/facts/awsInventory';
import { noFacts, type Facts } from '../core/facts/facts';

/**
 * What is known of the files of the sample: the AWS accounts of the sample and nothing else. What is known of the user's
 * organization is never said of them, and what is known of them never of a file of the user.
 */
export class SampleFacts {
  readonly #folder: string | undefined;
  #facts = noFacts;

  /** @param folder URI of the folder that the sample is in, without a slash at its end */
  constructor(folder: string | undefined) {
    this.#folder = folder;
  }

  /** Whether a file is of the sample. */
  has(uri: string): boolean {
    return this.#folder !== undefined && uri.startsWith(`${this.#folder}/`);
  }

  /** The same object as long as nothing else is known. */
  get current(): Facts {
    return this.#facts;
  }

  /** Goes on with other AWS accounts, or with none. They do not grow old: nobody can pull them anew. */
  use(data: AwsInventoryData | undefined): void {
    this.#facts =
      data === undefined
        ? noFacts
        : {
            ...noFacts,
            awsInventory: { isKnown: true, value: new AwsInventory(data), daysOld: 0, isStale: false },
          };
  }
}

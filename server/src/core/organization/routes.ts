import type { AwsInventory } from '../facts/awsInventory';
import { foldLaceworkAccountName } from '../mapping/laceworkAccountName';
import type { LaceworkAccount, Mapping } from '../mapping/mapping';
import { meantAwsAccountId } from '../mapping/meantAwsAccountId';
import { numericItems } from '../mapping/numericItems';
import type { Span } from '../text/span';
import { accountsMeantBy } from './accountsMeantBy';
import { meantIds } from './meantIds';
import { mostLookedUp, unknownIds } from './unknownIds';

/** A Lacework account, or that an AWS account is listed and it is open which Lacework account gets it. */
export type Route = LaceworkAccount | 'contested';

/**
 * Where the file sends the AWS accounts of the organization. What it lists in a form that other rules report, or
 * with a typing error, counts as listed: one mistake is one problem.
 */
export class Routes {
  readonly #routes = new Map<string, Route>();
  readonly #places = new Map<string, Span>();

  constructor(mapping: Mapping, inventory: AwsInventory) {
    let malformed = 0;
    for (const entry of mapping.entries()) {
      for (const id of meantIds(entry, inventory)) {
        this.#add(id, entry.laceworkAccount, entry.span);
      }
      if (entry.form === 'malformed' && malformed++ < mostLookedUp) {
        const [nearest] = accountsMeantBy(mapping, inventory, entry.text);
        if (nearest !== undefined) {
          this.#add(nearest.id, entry.laceworkAccount, entry.span);
        }
      }
    }
    for (const { text, span } of numericItems(mapping)) {
      const meant = meantAwsAccountId(text);
      if (meant !== undefined) {
        this.#routes.set(meant.id, 'contested');
        this.#places.set(meant.id, this.#places.get(meant.id) ?? span);
      }
    }
    for (const { nearest, entries } of unknownIds(mapping, inventory)) {
      if (nearest !== undefined) {
        entries.forEach(({ laceworkAccount, span }) => {
          this.#add(nearest.id, laceworkAccount, span);
        });
      }
    }
  }

  /** Nothing where the file does not list the AWS account. */
  routeOf(awsAccountId: string): Route | undefined {
    return this.#routes.get(awsAccountId);
  }

  /** Where the file lists the AWS account, in whatever form; the first such place of a form. */
  placeOf(awsAccountId: string): Span | undefined {
    return this.#places.get(awsAccountId);
  }

  #add(id: string, account: LaceworkAccount, place: Span): void {
    const route = this.#routes.get(id);
    if (route === undefined) {
      this.#routes.set(id, account);
      this.#places.set(id, place);
    } else if (route !== 'contested' && !areOne(route, account)) {
      this.#routes.set(id, 'contested');
    }
  }
}

function areOne(a: LaceworkAccount, b: LaceworkAccount): boolean {
  return a === b || foldLaceworkAccountName(a.name) === foldLaceworkAccountName(b.name);
}

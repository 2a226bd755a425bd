/** How the view of routes is shown, as the user chose. */
export interface RoutesOptions {
  /** Only what has problems. */
  readonly problemsOnly: boolean;
  /** The AWS accounts of a Lacework account by their organizational units. */
  readonly byUnit: boolean;
}

export const noRoutesOptions: RoutesOptions = { problemsOnly: false, byUnit: false };

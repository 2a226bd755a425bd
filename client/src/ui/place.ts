/** Where a question stands in a conversation. */
export interface Place {
  /** From 1; missing where it is open how many questions there are, as is `totalSteps`. */
  readonly step?: number;
  readonly totalSteps?: number;
  readonly canGoBack: boolean;
}

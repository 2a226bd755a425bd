/** Where a question stands in a conversation. */
export interface Place {
  /** From 1. */
  readonly step: number;
  readonly totalSteps: number;
  readonly canGoBack: boolean;
}

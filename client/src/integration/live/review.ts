/** What a user can do after a review. */
export interface ReviewAction<Value> {
  readonly label: string;
  readonly description?: string;
  readonly value: Value;
}

/** Lines that belong together. */
export interface ReviewSection {
  readonly title: string;
  readonly rows: readonly ReviewRow[];
}

/** Texts of a file or of Lacework in it are labels of VS Code already. */
export interface ReviewRow {
  readonly id: string;
  /** As `$(name)`. */
  readonly icon: string;
  readonly label: string;
  readonly description?: string;
  /** What is behind it. */
  readonly children?: readonly ReviewChild[];
}

export interface ReviewChild {
  readonly label: string;
  readonly description?: string;
}

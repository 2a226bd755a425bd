/** Whether something is so, as far as it can be told. */
export type Certainty = 'yes' | 'no' | 'unknown';

/** Whether all are so; `yes` of none. */
export function allOf(parts: readonly Certainty[]): Certainty {
  return parts.includes('no') ? 'no' : parts.includes('unknown') ? 'unknown' : 'yes';
}

/** Whether any is so; `no` of none. */
export function anyOf(parts: readonly Certainty[]): Certainty {
  return parts.includes('yes') ? 'yes' : parts.includes('unknown') ? 'unknown' : 'no';
}

export function isSo(fact: boolean): Certainty {
  return fact ? 'yes' : 'no';
}

export function opposite(certainty: Certainty): Certainty {
  return certainty === 'unknown' ? 'unknown' : isSo(certainty === 'no');
}

/** What Lacework does not document, and so may be one or the other. */
export interface UndocumentedBehaviour {
  /** What PATCH does with members of `data` that it does not name; `merge` keeps them. */
  patch: 'merge' | 'replace';
  /** Whether external IDs come back as they are. */
  externalId: 'shown' | 'masked' | 'absent';
  /** How a mapping comes back. */
  mapping: 'file' | 'object' | 'both';
  /** How often a new integration is read before it says that it works. */
  readsUntilWorking: number;
  /** What becomes of PATCH and PUT with more than the 1 MB that a POST may have. */
  largeChanges: 'refused' | 'taken';
}

export const usualBehaviour: UndocumentedBehaviour = {
  patch: 'merge',
  externalId: 'shown',
  mapping: 'file',
  readsUntilWorking: 2,
  largeChanges: 'refused',
};

/** A change that is not made, since something is in its way. The message says what, after "nothing was sent: ". */
export class Refusal extends Error {}

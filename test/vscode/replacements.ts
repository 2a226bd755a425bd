import assert from 'node:assert/strict';

/** Puts other values in the place of members, such as functions of VS Code, and gives back what was there. */
export class Replacements {
  readonly #originals: (() => void)[] = [];

  replace<Owner extends object>(owner: Owner, name: keyof Owner & string, value: unknown): void {
    const original = Object.getOwnPropertyDescriptor(owner, name) ?? assert.fail(name);
    this.#originals.push(() => Object.defineProperty(owner, name, original));
    Object.defineProperty(owner, name, { value, configurable: true });
  }

  /** Undoes all of it, the last one first. */
  undo(): void {
    for (const restore of this.#originals.splice(0).reverse()) {
      restore();
    }
  }
}

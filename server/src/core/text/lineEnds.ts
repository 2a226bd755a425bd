/** Finds the ends of lines for places that are asked for in file order, without looking anywhere twice. */
export class LineEnds {
  readonly #text: string;
  #end = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** Where the line ends that this offset is on. */
  after(offset: number): number {
    if (offset > this.#end) {
      const lineBreak = /[\r\n]|$/g;
      lineBreak.lastIndex = offset;
      this.#end = lineBreak.exec(this.#text)?.index ?? this.#text.length;
    }
    return this.#end;
  }
}

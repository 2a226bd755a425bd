import type { JsonNode, JsonString } from '../json/jsonNode';
import { didYouMean } from '../text/nearest';
import { quote } from '../text/quote';
import type { Span } from '../text/span';

/** What is wrong with a configuration, and where. The message is one line, without the place. */
export interface ConfigProblem {
  readonly message: string;
  readonly span: Span;
}

/** Reads a JSON tree and gathers what is not as expected. What cannot be read comes back as `undefined`. */
export class ConfigReader {
  readonly problems: ConfigProblem[] = [];

  report(span: Span, message: string): void {
    this.problems.push({ span: { start: span.start, end: span.end }, message });
  }

  /** The values of an object by their keys; each key comes once and is one of the known ones. */
  members(node: JsonNode, subject: string, known: readonly string[]): Map<string, JsonNode> {
    const members = new Map<string, JsonNode>();
    for (const { key, value } of this.#objectMembers(node, subject)) {
      if (!known.includes(key.value)) {
        this.report(key, `${quote(key.value)} is not known here${didYouMean(key.value, known)}`);
      } else if (members.has(key.value)) {
        this.report(key, `${quote(key.value)} is here twice`);
      } else if (value !== undefined) {
        members.set(key.value, value);
      }
    }
    return members;
  }

  #objectMembers(node: JsonNode, subject: string) {
    if (node.kind === 'object') {
      return node.members;
    }
    this.report(node, `${subject} has to be an object`);
    return [];
  }

  items(node: JsonNode, subject: string): readonly JsonNode[] {
    if (node.kind === 'array') {
      return [...node.items];
    }
    this.report(node, `${subject} has to be a list`);
    return [];
  }

  /** A string that is not blank. */
  words(node: JsonNode, subject: string): string | undefined {
    const text = this.#string(node, subject)?.value;
    if (text === undefined || /\S/.test(text)) {
      return text;
    }
    this.report(node, `${subject} is blank`);
    return undefined;
  }

  /** One of the known words. */
  oneOf<Word extends string>(node: JsonNode, subject: string, known: readonly Word[]): Word | undefined {
    const text = this.#string(node, subject)?.value;
    const found = known.find((word) => word === text);
    if (text !== undefined && found === undefined) {
      const choice = known.length < 10 ? `; it can be ${known.join(', ')}` : '';
      this.report(node, `${subject} cannot be ${quote(text)}${didYouMean(text, known) || choice}`);
    }
    return found;
  }

  /** A list of strings that are not blank: at least one. */
  list(node: JsonNode, subject: string): string[] {
    const items = this.items(node, subject);
    if (node.kind === 'array' && items.length === 0) {
      this.report(node, `${subject} is empty: leave it out if it should not narrow anything`);
    }
    return items.flatMap((item) => this.words(item, `an item of ${subject}`) ?? []);
  }

  #string(node: JsonNode, subject: string): JsonString | undefined {
    if (node.kind === 'string') {
      return node;
    }
    this.report(node, `${subject} has to be a string`);
    return undefined;
  }
}

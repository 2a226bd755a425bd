import Module from 'node:module';

/*
 * node --require vscodeStandIn.ts …: modules of the client can be loaded without VS Code. Its stand-in takes everything and does
 * nothing, but for boxes to type in, which are answered with `typedAnswers`, one after the other, `settings`, and what
 * `standIns` has.
 */

/** What is typed into the next boxes. */
export const typedAnswers: string[] = [];
/** The settings of VS Code by their names, without that of their section; others are as by default. */
export const settings = new Map<string, unknown>();
/** What stands for something of VS Code, by its last name. */
export const standIns = new Map<string | symbol, unknown>();

const anything: object = new Proxy(takeAnything, {
  get: (target, key) => {
    if (standIns.has(key)) {
      return standIns.get(key);
    }
    switch (key) {
      case Symbol.toPrimitive:
        return () => '';
      case 'createInputBox':
        return answeredBox;
      case 'getConfiguration':
        return () => ({ get: (name: string, fallback: unknown) => settings.get(name) ?? fallback });
      case 'version':
        return '1.100.3';
      case 'then':
        return undefined;
      // What a class is made of, where it extends one of VS Code.
      case 'prototype':
        return target.prototype as object;
      default:
        return anything;
    }
  },
  apply: () => anything,
  construct: () => anything,
  // What is imported as a whole is copied, and has this behind it.
  getPrototypeOf: () => anything,
});

function takeAnything(): undefined {
  return undefined;
}

function answeredBox() {
  const nothing = () => undefined;
  let accept: () => unknown = nothing;
  return {
    value: '',
    onDidChangeValue: nothing,
    onDidAccept: (listener: () => unknown) => (accept = listener),
    onDidTriggerButton: nothing,
    onDidHide: nothing,
    show() {
      this.value = typedAnswers.shift() ?? '';
      accept();
    },
    dispose: nothing,
  };
}

type Load = (request: string, ...rest: unknown[]) => unknown;
const modules = Module as unknown as { _load: Load };
const load = modules._load;
modules._load = (request, ...rest) =>
  request === 'vscode' ? anything : load.call(modules, request, ...rest);

import type { ClientCapabilities } from 'vscode-languageserver';
import type { ClientProfile } from './clientProfiles';
import { clientToken } from './exchanges';
import { valueAt } from './valueAt';

/** What a server sent: the parameters of a message, or the answer to a request. */
export interface Payload {
  readonly method: string;
  readonly value: unknown;
}

interface Gate {
  readonly what: string;
  /** Whether an object, somewhere in what was sent with a method, has it. */
  isIn(node: object, method: string): boolean;
  isSupported(client: ClientCapabilities): boolean;
}

const has = (name: string) => (node: object) => name in node;
const at = (path: string) => (client: ClientCapabilities) => Boolean(valueAt(client, path));
const inDiagnostics = (name: string) => (client: ClientCapabilities) =>
  Boolean(valueAt(client, `textDocument.publishDiagnostics.${name}`)) ||
  Boolean(valueAt(client, `textDocument.diagnostic.${name}`));
const lists = (path: string, item: unknown) => (client: ClientCapabilities) => {
  const list = valueAt(client, path);
  return Array.isArray(list) && list.includes(item);
};
const isMarkdownOf = (requested: string) => (node: object, method: string) =>
  method === requested && valueAt(node, 'kind') === 'markdown';
const isEditOf = (kind: string) => (node: object) =>
  valueAt(node, 'kind') === kind && ('uri' in node || 'newUri' in node);

/** What may be sent only to a client that says that it takes it. */
const gates: readonly Gate[] = [
  {
    what: 'related places',
    isIn: has('relatedInformation'),
    isSupported: inDiagnostics('relatedInformation'),
  },
  {
    what: 'links of problems',
    isIn: has('codeDescription'),
    isSupported: inDiagnostics('codeDescriptionSupport'),
  },
  {
    what: 'tags of problems',
    isIn: (node) => 'tags' in node && 'severity' in node,
    isSupported: inDiagnostics('tagSupport'),
  },
  {
    what: 'versions of problems',
    isIn: (node, method) => method === 'textDocument/publishDiagnostics' && 'version' in node,
    isSupported: at('textDocument.publishDiagnostics.versionSupport'),
  },
  {
    what: 'Markdown in hovers',
    isIn: isMarkdownOf('textDocument/hover'),
    isSupported: lists('textDocument.hover.contentFormat', 'markdown'),
  },
  {
    what: 'Markdown in completion',
    isIn: isMarkdownOf('textDocument/completion'),
    isSupported: lists('textDocument.completion.completionItem.documentationFormat', 'markdown'),
  },
  {
    what: 'snippets in completion',
    isIn: (node) => valueAt(node, 'insertTextFormat') === 2,
    isSupported: at('textDocument.completion.completionItem.snippetSupport'),
  },
  {
    what: 'details beside labels',
    isIn: has('labelDetails'),
    isSupported: at('textDocument.completion.completionItem.labelDetailsSupport'),
  },
  {
    what: 'edits that insert or replace',
    isIn: (node) => 'insert' in node && 'replace' in node,
    isSupported: at('textDocument.completion.completionItem.insertReplaceSupport'),
  },
  {
    what: 'defaults of completion items',
    isIn: has('itemDefaults'),
    isSupported: at('textDocument.completion.completionList.itemDefaults'),
  },
  {
    what: 'edits of a version',
    isIn: has('documentChanges'),
    isSupported: at('workspace.workspaceEdit.documentChanges'),
  },
  ...['create', 'rename', 'delete'].map((kind) => ({
    what: `files to ${kind}`,
    isIn: isEditOf(kind),
    isSupported: lists('workspace.workspaceEdit.resourceOperations', kind),
  })),
  {
    what: 'annotated edits',
    isIn: has('annotationId'),
    isSupported: at('workspace.workspaceEdit.changeAnnotationSupport'),
  },
  {
    what: 'snippets in edits',
    isIn: has('snippet'),
    isSupported: at('workspace.workspaceEdit.snippetEditSupport'),
  },
  {
    what: 'preferred code actions',
    isIn: has('isPreferred'),
    isSupported: at('textDocument.codeAction.isPreferredSupport'),
  },
  {
    what: 'code actions without their edits',
    isIn: (node, method) => method === 'textDocument/codeAction' && 'title' in node && 'data' in node,
    isSupported: lists('textDocument.codeAction.resolveSupport.properties', 'edit'),
  },
  {
    what: 'disabled code actions',
    isIn: has('disabled'),
    isSupported: at('textDocument.codeAction.disabledSupport'),
  },
  {
    what: 'links instead of locations',
    isIn: has('targetUri'),
    isSupported: at('textDocument.definition.linkSupport'),
  },
  {
    what: 'a tree of symbols',
    isIn: (node, method) => method === 'textDocument/documentSymbol' && 'selectionRange' in node,
    isSupported: at('textDocument.documentSymbol.hierarchicalDocumentSymbolSupport'),
  },
  {
    what: 'kinds of symbols after Array',
    isIn: (node, method) => method.endsWith('ymbol') && Number(valueAt(node, 'kind')) > 18,
    isSupported: at('textDocument.documentSymbol.symbolKind.valueSet'),
  },
  {
    what: 'text in place of what is folded',
    isIn: has('collapsedText'),
    isSupported: at('textDocument.foldingRange.foldingRange.collapsedText'),
  },
];

/** What of it is in the payloads, and only those that the client takes may have. */
export function gatedIn(payloads: readonly Payload[]): Gate[] {
  return gates.filter((gate) =>
    payloads.some(({ method, value }) => [...objectsIn(value)].some((node) => gate.isIn(node, method))),
  );
}

/** Commands in the payloads, for the client to run. A title without a command has an empty one. */
export function commandsIn(payloads: readonly Payload[]): string[] {
  return payloads.flatMap(({ value }) =>
    [...objectsIn(value)].flatMap((node) => {
      const command = valueAt(node, 'command');
      return typeof command === 'string' && command !== '' ? [command] : [];
    }),
  );
}

/** Each object in a value, however deep. */
export function* objectsIn(value: unknown): Generator<object> {
  if (typeof value === 'object' && value !== null) {
    yield value;
    for (const inner of Object.values(value)) {
      yield* objectsIn(inner);
    }
  }
}

/** The client's capability without which a server sends no such request or notification; `true` for any client. */
const requiredCapability: Readonly<Record<string, string | true>> = {
  'window/logMessage': true,
  'window/showDocument': 'window.showDocument.support',
  'window/workDoneProgress/create': 'window.workDoneProgress',
  'workspace/applyEdit': 'workspace.applyEdit',
  'workspace/configuration': 'workspace.configuration',
  'workspace/workspaceFolders': 'workspace.workspaceFolders',
  'workspace/codeLens/refresh': 'workspace.codeLens.refreshSupport',
  'workspace/diagnostic/refresh': 'workspace.diagnostics.refreshSupport',
  'workspace/foldingRange/refresh': 'workspace.foldingRange.refreshSupport',
  'workspace/inlayHint/refresh': 'workspace.inlayHint.refreshSupport',
  'workspace/semanticTokens/refresh': 'workspace.semanticTokens.refreshSupport',
};

/** What a server may send to some client. */
export const messagesFromServer = Object.keys(requiredCapability);

/**
 * Whether a client takes a message from the server at all.
 *
 * @param isPulling whether the client asks for problems itself, so that none may be pushed
 */
export function takesMessage(
  { capabilities, initializationOptions }: ClientProfile,
  { method, value }: Payload,
  isPulling: boolean,
): boolean {
  switch (method) {
    case 'textDocument/publishDiagnostics':
      return !isPulling;
    case 'laceworkMapping/inventoryStatus':
      return initializationOptions?.inventoryStatus === true;
    case '$/progress':
      return valueAt(value, 'token') === clientToken || capabilities.window?.workDoneProgress === true;
    case 'client/registerCapability':
      return registrationsIn(value).every((registered) =>
        registered === 'workspace/didChangeWorkspaceFolders'
          ? // That it has several folders is all that a client says of it, as in `vscode-languageserver`.
            capabilities.workspace?.workspaceFolders === true
          : Boolean(valueAt(capabilities, `${registered.replace('/', '.')}.dynamicRegistration`)),
      );
    default: {
      const required = requiredCapability[method];
      return required === true || (required !== undefined && Boolean(valueAt(capabilities, required)));
    }
  }
}

function registrationsIn(params: unknown): string[] {
  const registrations = valueAt(params, 'registrations');
  return Array.isArray(registrations)
    ? registrations.map((each: unknown) => String(valueAt(each, 'method')))
    : [];
}

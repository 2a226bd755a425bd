import { codeActionFeature } from './codeAction';
import { codeLensFeature } from './codeLens';
import { completionFeature } from './completion';
import { diagnosticsFeature } from './diagnostics';
import { executeCommandFeature } from './executeCommand';
import type { Feature } from './feature';
import { formattingFeature } from './formatting';
import { hoverFeature } from './hover';
import { navigationFeature } from './navigation';
import { renameFeature } from './rename';
import { workspaceSymbolFeature } from './workspaceSymbol';

/** Every feature there is: the server's capabilities are made from this list. */
export const features: readonly Feature[] = [
  diagnosticsFeature,
  codeActionFeature,
  codeLensFeature,
  hoverFeature,
  completionFeature,
  formattingFeature,
  executeCommandFeature,
  navigationFeature,
  renameFeature,
  workspaceSymbolFeature,
];

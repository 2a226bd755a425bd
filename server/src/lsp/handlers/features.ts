import { codeActionFeature } from './codeAction';
import { codeLensFeature } from './codeLens';
import { completionFeature } from './completion';
import { diagnosticsFeature } from './diagnostics';
import { documentSymbolFeature } from './documentSymbol';
import { executeCommandFeature } from './executeCommand';
import type { Feature } from './feature';
import { foldingRangeFeature } from './foldingRange';
import { formattingFeature } from './formatting';
import { hoverFeature } from './hover';
import { inlayHintFeature } from './inlayHint';
import { laceworkAccountsFeature } from './laceworkAccounts';
import { navigationFeature } from './navigation';
import { renameFeature } from './rename';
import { sampleAwsAccountsFeature } from './sampleAwsAccounts';
import { selectionRangeFeature } from './selectionRange';
import { semanticTokensFeature } from './semanticTokens';
import { workspaceSymbolFeature } from './workspaceSymbol';

/** Every feature there is: the server's capabilities are made from this list. */
export const features: readonly Feature[] = [
  diagnosticsFeature,
  codeActionFeature,
  codeLensFeature,
  inlayHintFeature,
  semanticTokensFeature,
  hoverFeature,
  completionFeature,
  formattingFeature,
  documentSymbolFeature,
  foldingRangeFeature,
  selectionRangeFeature,
  executeCommandFeature,
  laceworkAccountsFeature,
  sampleAwsAccountsFeature,
  navigationFeature,
  renameFeature,
  workspaceSymbolFeature,
];

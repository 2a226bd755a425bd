import { codeActionFeature } from './codeAction';
import { codeLensFeature } from './codeLens';
import { diagnosticsFeature } from './diagnostics';
import type { Feature } from './feature';
import { hoverFeature } from './hover';

/** Every feature there is: the server's capabilities are made from this list. */
export const features: readonly Feature[] = [
  diagnosticsFeature,
  codeActionFeature,
  codeLensFeature,
  hoverFeature,
];

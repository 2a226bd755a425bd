import type { WriteControl, WriteStep } from '../../server/src/cloud/lacework/writeControl';
import type { SampleLacework } from './laceworkConnection';

/** What a change of the sample organization goes by, and the steps that it tells of. */
export function writeControl(
  lacework: SampleLacework,
  signal?: AbortSignal,
): WriteControl & { readonly steps: WriteStep[] } {
  const steps: WriteStep[] = [];
  return {
    api: lacework.connect({ signal }),
    inspector: lacework.connect(),
    clock: lacework.clock,
    onStep: (step) => steps.push(step),
    steps,
  };
}

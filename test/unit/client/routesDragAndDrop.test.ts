import assert from 'node:assert/strict';
import { standIns } from './vscodeStandIn';
import type { DataTransfer } from 'vscode';
import type { AwsAccountNode } from '../../../client/src/routes/routeNode';
import { RoutesDragAndDrop } from '../../../client/src/routes/routesDragAndDrop';

describe('AWS accounts that are dropped where they cannot go', () => {
  afterEach(() => standIns.clear());

  it('are moved in the file that they were dropped in, whichever is shown when the button is clicked', async () => {
    let shown = 'a.json';
    const moved = new Promise<string>((resolve) => {
      const controller = new RoutesDragAndDrop({
        accountsIn: async () => Promise.resolve([]),
        move: async () => Promise.resolve(),
        moveToChosen: () => {
          const file = shown;
          return async () => {
            resolve(file);
            return Promise.resolve();
          };
        },
      });
      standIns.set('t', (text: string) => text);
      standIns.set('showInformationMessage', async (_: string, button: string) => {
        shown = 'b.json';
        return Promise.resolve(button);
      });
      const data = { get: () => ({ value: [{ kind: 'awsAccount' } as AwsAccountNode] }) };
      void controller.handleDrop(undefined, data as unknown as DataTransfer);
    });
    assert.equal(await moved, 'a.json');
  });
});

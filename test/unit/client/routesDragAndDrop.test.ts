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

  it('are not taken from what VS Code drags itself, as from another window, nor from a Lacework account', async () => {
    const told: string[] = [];
    const unexpected = async () => Promise.reject(new Error('nothing is to be moved'));
    const controller = new RoutesDragAndDrop({
      accountsIn: async () => Promise.resolve([]),
      move: unexpected,
      moveToChosen: () => unexpected,
    });
    standIns.set('t', (text: string) => text);
    standIns.set('showInformationMessage', async (text: string) => Promise.resolve(void told.push(text)));
    const drop = async (value: unknown) =>
      controller.handleDrop(undefined, { get: () => ({ value }) } as unknown as DataTransfer);
    await drop('{"id":"laceworkMapping.routes","itemHandles":["1/acme-prod"]}');
    await drop([]);
    assert.deepEqual(told, [
      'Nothing was moved: which AWS accounts were dragged is not known here. Drag them again, within this window.',
      'Nothing was moved: drag AWS accounts or organizational units. To move all of a Lacework account, open it and select what is in it.',
    ]);
  });
});

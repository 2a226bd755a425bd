import assert from 'node:assert/strict';
import path from 'node:path';
import { defaultCacheFolder, defaultStateFolder } from '../../server/src/cloud/platformFolders';

const home = { HOME: '/home/someone', USERPROFILE: '/home/someone' };
const kinds = [
  {
    name: 'caches',
    folder: defaultCacheFolder,
    variable: 'XDG_CACHE_HOME',
    linux: '.cache',
    mac: /Library.Caches.lacework-account-mapping$/,
    windows: 'Cache',
  },
  {
    name: 'what cannot be had again',
    folder: defaultStateFolder,
    variable: 'XDG_STATE_HOME',
    linux: path.join('.local', 'state'),
    mac: /Library.Application Support.lacework-account-mapping$/,
    windows: 'State',
  },
];

for (const { name, folder, variable, linux, mac, windows } of kinds) {
  describe(`the folder of ${name}`, () => {
    it(`is what ${variable} says, if that is absolute`, () => {
      const chosen = path.resolve('/var/chosen');
      assert.equal(
        folder({ ...home, [variable]: chosen }, 'linux'),
        path.join(chosen, 'lacework-account-mapping'),
      );
      assert.equal(
        folder({ ...home, [variable]: 'chosen' }, 'linux'),
        path.join('/home/someone', linux, 'lacework-account-mapping'),
      );
    });

    it('is where the platform has it', () => {
      assert.match(folder(home, 'darwin'), mac);
      assert.equal(
        folder({ ...home, LOCALAPPDATA: '/local' }, 'win32'),
        path.join('/local', 'lacework-account-mapping', windows),
      );
    });
  });
}

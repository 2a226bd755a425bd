import { checkCommand } from '../fuzz/commandTarget';
import { allCuts } from '../fuzz/cuts';
import { ServerProcess } from '../fuzz/serverProcess';
import { typeTexts } from '../fuzz/typeTexts';

/** `npm run fuzz -- --cuts` tries all of them. */
const sample = (share: number) => allCuts().filter((_, index) => index % share === 0);

describe('every mapping file of this project, cut at any byte', () => {
  it('is answered for by the built server, as it is deleted from its end', async () => {
    const server = await ServerProcess.start();
    try {
      await typeTexts(server, sample(300));
      await server.stop();
    } finally {
      await server.kill();
    }
  }).timeout(120_000);

  it('is checked, told in every format and mended by the built command', async () => {
    await checkCommand(sample(1000));
  }).timeout(120_000);
});

import { checkCommand } from './commandTarget';
import { checkCore } from './coreTarget';
import { allCuts } from './cuts';
import { ServerProcess } from './serverProcess';
import { typeTexts } from './typeTexts';

/** So many files are checked at once: starting the command takes longer than a file. */
const atOnce = 1000;

/**
 * Cuts every mapping file of the project at every byte, and tries what is left with the core, the built server and the
 * built command. Takes half an hour. Says how far it has come, and gives how many failures there were.
 */
export async function tryCuts(): Promise<number> {
  const texts = allCuts();
  const server = await ServerProcess.start();
  const failures: unknown[] = [];
  const attempt = async (what: string, work: () => Promise<void> | void): Promise<void> => {
    try {
      await work();
    } catch (error) {
      failures.push(error);
      console.log(`FOUND by ${what}: ${String(error)}`);
    }
  };
  for (let done = 0; done < texts.length; done += atOnce) {
    const some = texts.slice(done, done + atOnce);
    for (const text of some) {
      await attempt('the core', () => {
        checkCore(text);
      });
    }
    await attempt('the server', () => typeTexts(server, some));
    await attempt('the command', () => checkCommand(some));
    console.log(`${String(done + some.length)} of ${String(texts.length)} texts`);
  }
  await server.kill();
  console.log(failures.length === 0 ? 'nothing found' : `${String(failures.length)} found`);
  return failures.length;
}

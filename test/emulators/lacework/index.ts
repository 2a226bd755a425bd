/* What scripts start the emulator with; tests import the files. */
export { administrator, sampleLacework } from './sampleLacework';
export { startLacework } from './startLacework';

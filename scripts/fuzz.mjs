import { runProgram } from './fuzzing/runProgram.mjs';

/* Throws hostile documents at what was built: npm run fuzz -- --minutes 5. Its options are in test/fuzz/fuzz.ts. */
await runProgram('test', 'fuzz', 'fuzz.ts');

import { runProgram } from './fuzzing/runProgram.mjs';

/* Edits documents at random in the server that was built and watches its memory: npm run soak -- --minutes 15. */
await runProgram('test', 'fuzz', 'soak.ts');

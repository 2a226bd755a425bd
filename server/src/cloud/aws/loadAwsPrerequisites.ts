import { createRequire } from 'node:module';
import type * as awsPrerequisites from './awsPrerequisites.js';

/** Loads what is in the bundle dist/awsPrerequisites.js, as `loadAws` does with dist/aws.js. */
export function loadAwsPrerequisites(): typeof awsPrerequisites {
  return createRequire(__filename)('./awsPrerequisites.js') as typeof awsPrerequisites;
}

import { createRequire } from 'node:module';
import type * as aws from './aws.js';

/**
 * Loads what is in the bundle dist/aws.js, when it is needed for the first time. No bundler follows this way, and
 * the sources are found by it too.
 */
export function loadAws(): typeof aws {
  return createRequire(__filename)('./aws.js') as typeof aws;
}

import type { DefinedError } from 'ajv';

/** Written by the build from `schemas/account-mapping.schema.json`: see `scripts/compileStructureValidator.mjs`. */
declare const validateStructure: {
  (value: unknown): boolean;
  errors?: DefinedError[] | null;
};
export default validateStructure;

import { Ajv } from 'ajv';
import { default as standalone } from 'ajv/dist/standalone/index.js';

/**
 * What the published schema says about IDs, names and duplicates is checked by rules of our own, which are
 * linear and word their problems better; so these keywords are left out of the compiled validator.
 */
const checkedByRules = new Set(['pattern', 'propertyNames', 'uniqueItems', 'description', 'title']);

/**
 * Compiles the structure check of the mapping file to plain JavaScript, so that nothing is compiled or
 * evaluated at run time.
 *
 * @param {object} schema the published schema of the mapping file
 * @returns {string} the source of a CommonJS module that exports the validator function
 */
export function compileStructureValidator(schema) {
  const structure = JSON.parse(
    JSON.stringify(schema, (keyword, value) => (checkedByRules.has(keyword) ? undefined : value)),
  );
  const ajv = new Ajv({ allErrors: true, ownProperties: true, messages: false, code: { source: true } });
  // @ts-expect-error The module is CommonJS: under Node the function is the default export's `default`.
  const generate = standalone.default ?? standalone;
  return generate(ajv, ajv.compile(structure));
}

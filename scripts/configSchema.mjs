/** @typedef {import('../server/src/core/rules/rule').RuleMeta} RuleMeta */

/**
 * The definitions in the schema of `lacework-mapping.config.json` that follow from the rules.
 *
 * @param {readonly RuleMeta[]} rules
 * @returns {Record<'ruleId' | 'severities', object>}
 */
export function configRules(rules) {
  return {
    ruleId: {
      description: 'The id of a rule.',
      enum: rules.map(({ id }) => id),
    },
    severities: {
      description: 'What rules count for. A rule that is not named here keeps its severity.',
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(
        rules.map(({ id, severity, title }) => [
          id,
          { description: `${title}. Default: ${severity}.`, $ref: '#/definitions/severity' },
        ]),
      ),
    },
  };
}

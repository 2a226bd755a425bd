/** @typedef {import('../server/src/core/rules/rule').RuleMeta} RuleMeta */

/**
 * The settings that package.json has to declare for the rules, one each.
 *
 * @param {readonly RuleMeta[]} rules
 * @returns {Record<string, object>} by the setting's name
 */
export function ruleSettings(rules) {
  return Object.fromEntries(
    rules.map(({ id, severity }, index) => [
      `laceworkMapping.rules.${id}`,
      {
        type: 'string',
        enum: ['error', 'warning', 'information', 'hint', 'off'],
        default: severity,
        scope: 'resource',
        order: index + 1,
        markdownDescription: `%${stringKey(id)}%`,
      },
    ]),
  );
}

/**
 * The strings that package.nls.json has to hold for these settings.
 *
 * @param {readonly RuleMeta[]} rules
 * @returns {Record<string, string>} by the string's key
 */
export function ruleSettingStrings(rules) {
  return Object.fromEntries(
    rules.map(({ id, title }) => [stringKey(id), `Severity of \`${id}\`: ${title}.`]),
  );
}

/** @param {string} id */
const stringKey = (id) => `configuration.rules.${id}`;

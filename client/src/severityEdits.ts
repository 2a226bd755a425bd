import { modify, parse, type Edit } from 'jsonc-parser';

/**
 * The edits that set the severity of a rule in the text of a project's configuration.
 *
 * @returns nothing if the text holds no object
 */
export function severityEdits(config: string, ruleId: string, severity: string): Edit[] | undefined {
  const value: unknown = parse(config);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return undefined;
  }
  const formattingOptions = {
    insertSpaces: !/^\t/m.test(config),
    tabSize: /^( +)"/m.exec(config)?.[1]?.length ?? 2,
    eol: config.includes('\r\n') ? '\r\n' : '\n',
  };
  return modify(config, ['rules', ruleId], severity, { formattingOptions });
}

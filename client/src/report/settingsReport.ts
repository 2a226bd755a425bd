/** A setting as package.json declares it. */
interface DeclaredSetting {
  readonly type?: string;
  readonly enum?: readonly unknown[];
}

/** Where a value of a setting can stand, as `WorkspaceConfiguration.inspect` tells it. */
interface InspectedSetting {
  readonly globalValue?: unknown;
  readonly workspaceValue?: unknown;
  readonly workspaceFolderValue?: unknown;
}

/**
 * The settings that somebody set, each with the place where and, if nothing private can be in it, the value: a switch, a number
 * or one of the declared words. Of others it says that there is one, or how many.
 */
export function settingsReport(
  declared: Readonly<Record<string, DeclaredSetting>>,
  inspect: (name: string) => InspectedSetting | undefined,
): string[] {
  return Object.entries(declared).flatMap(([name, setting]) => {
    const { globalValue, workspaceValue, workspaceFolderValue } = inspect(name) ?? {};
    const places = [
      ['user', globalValue],
      ['workspace', workspaceValue],
      ['folder', workspaceFolderValue],
    ] as const;
    return places
      .filter(([, value]) => value !== undefined)
      .map(([place, value]) => `\`${name}\` (${place}): ${valueText(setting, value)}`);
  });
}

function valueText({ enum: words = [] }: DeclaredSetting, value: unknown): string {
  if (typeof value === 'boolean' || typeof value === 'number' || words.includes(value)) {
    return String(value);
  }
  if (Array.isArray(value)) {
    return value.length === 1 ? '1 entry' : `${value.length} entries`;
  }
  return value === '' ? 'empty' : 'set';
}

import { propertyOf } from './propertyOf';
import type { InitializationOptions } from './protocol';
import type { SampleOptions } from './protocolOfSample';

/** What the client sent as `InitializationOptions` and `SampleOptions`, as far as it is understood. */
export interface ServerOptions {
  /** The commands that the client runs itself. */
  readonly commands: ReadonlySet<string>;
  readonly ruleDocumentation: string | undefined;
  readonly cacheFolder: string | undefined;
  readonly awsProfile: string | undefined;
  readonly awsEndpoint: string | undefined;
  /** In days; missing where AWS accounts are pulled on demand alone. */
  readonly awsRefreshAfterDays: number | undefined;
  readonly inventoryStatus: boolean;
  readonly sampleFolder: string | undefined;
}

/** Reads `initializationOptions`. What is not understood counts as missing. */
export function readServerOptions(sent: unknown): ServerOptions {
  const option = (name: keyof InitializationOptions | keyof SampleOptions) => propertyOf(sent, name);
  const commands = option('commands');
  const template = textOf(option('ruleDocumentation'));
  return {
    commands: new Set(Array.isArray(commands) ? commands.map(String) : []),
    ruleDocumentation: template?.includes('{rule}') === true ? template : undefined,
    cacheFolder: textOf(option('cacheFolder')),
    awsProfile: textOf(option('awsProfile')),
    awsEndpoint: textOf(option('awsEndpoint')),
    awsRefreshAfterDays: daysOf(option('awsRefreshAfterDays')),
    inventoryStatus: option('inventoryStatus') === true,
    sampleFolder: textOf(option('sampleFolder')),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function daysOf(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 ? value : undefined;
}

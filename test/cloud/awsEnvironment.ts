import { AdaptiveRetryStrategy, DefaultRateLimiter } from '@smithy/core/retry';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * An environment in which the SDK of AWS finds made-up credentials and nothing of this computer: no home directory,
 * no instance metadata, no proxy.
 */
export class AwsEnvironment {
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'lacework-mapping-aws-'));
  readonly #saved = { ...process.env };

  constructor(variables: Record<string, string> = {}) {
    for (const name of Object.keys(process.env)) {
      if (/^AWS_|_PROXY$/i.test(name)) {
        Reflect.deleteProperty(process.env, name);
      }
    }
    Object.assign(process.env, {
      HOME: this.folder,
      USERPROFILE: this.folder,
      XDG_CACHE_HOME: path.join(this.folder, 'cache'),
      AWS_CONFIG_FILE: this.write('config', ''),
      AWS_SHARED_CREDENTIALS_FILE: this.write('credentials', ''),
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_ACCESS_KEY_ID: 'made-up',
      AWS_SECRET_ACCESS_KEY: 'made-up too',
      ...variables,
    });
  }

  set(variables: Record<string, string | undefined>): void {
    for (const [name, value] of Object.entries(variables)) {
      if (value === undefined) {
        Reflect.deleteProperty(process.env, name);
      } else {
        process.env[name] = value;
      }
    }
  }

  /** Writes a file of the configuration: `config` and `credentials` are what the SDK reads. */
  write(name: string, content: string): string {
    const file = path.join(this.folder, name);
    writeFileSync(file, content);
    return file;
  }

  restore(): void {
    const added = Object.keys(process.env).filter((name) => !(name in this.#saved));
    this.set(Object.fromEntries(added.map((name) => [name, undefined])));
    Object.assign(process.env, this.#saved);
    rmSync(this.folder, { recursive: true });
  }
}

/** The SDK's adaptive retries without their waiting, which takes half a minute for a thousand accounts. */
export function quickRetries(attempts = 10): AdaptiveRetryStrategy {
  return new AdaptiveRetryStrategy(attempts, {
    maxAttempts: attempts,
    backoff: { computeNextBackoffDelay: () => 0, setDelayBase: () => undefined },
    rateLimiter: new DefaultRateLimiter({ minFillRate: 100_000, minCapacity: 1000 }),
  });
}

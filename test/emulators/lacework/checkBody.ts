import Ajv, { type ErrorObject } from 'ajv';
import { Refused } from './refused';

export type Body = Readonly<Record<string, unknown>>;

const ajv = new Ajv({ strict: false });

/**
 * The body of a request as JSON of this schema.
 *
 * @throws Refused with HTTP 400 where it is not.
 */
export function checkBody(schema: object, body: Buffer): Body {
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    throw new Refused(400, 'Invalid JSON');
  }
  if (!ajv.validate(schema, value)) {
    throw new Refused(400, describe(ajv.errors?.[0]));
  }
  return value as Body;
}

function describe(error: ErrorObject | undefined): string {
  const { instancePath = '', keyword = '' } = error ?? {};
  const { additionalProperty, missingProperty } = (error?.params ?? {}) as Readonly<Record<string, string>>;
  if (keyword === 'additionalProperties') {
    return `key ${additionalProperty ?? ''} is unrecognized`;
  }
  const place = instancePath.slice(1).replaceAll('/', '.');
  return keyword === 'required'
    ? `${[place, missingProperty].filter(Boolean).join('.')} is required`
    : `Invalid ${place === '' ? 'body' : place} (${keyword})`;
}

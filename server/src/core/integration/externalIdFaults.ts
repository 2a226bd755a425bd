import { quote } from '../text/quote';
import { awsAccountIdFaults } from './awsAccountIdFaults';
import { characterName } from './characterName';
import {
  externalIdLengths,
  externalIdStart,
  partsOfExternalId,
  randomAlphabet,
  randomLength,
  strangeToExternalId,
} from './externalId';
import type { FieldFault } from './fieldFault';
import { hasErrors } from './hasErrors';
import { isMasked } from './isMasked';
import { laceworkAccountFaults } from './laceworkAccountFaults';
import { pasted } from './pasted';

/** What an external ID has to agree with, as far as it is known. */
export interface ExternalIdContext {
  /** The Lacework account in use. */
  readonly laceworkAccount?: string | undefined;
  /** The AWS account of the role. */
  readonly awsAccountId?: string | undefined;
}

/** Values that stand in the vendor's templates and tests, where a secret of one's own belongs. */
const samples = new Set(['12345', '123456', '4CEBE3B']);

/** Explains what is wrong with an external ID that is in use or was pasted; nothing where it is as documented. */
export function externalIdFaults(text: string, context: ExternalIdContext = {}): FieldFault[] {
  const { bare, faults } = pasted(text, 'external ID');
  const ofAll = faultOfWhole(bare);
  if (ofAll !== undefined) {
    return [...faults, ofAll];
  }
  const parts = partsOfExternalId(bare);
  return [...faults, ...(parts === undefined ? [tooFewParts(bare)] : faultsOfParts(parts, context))];
}

/** What is wrong with a text that is not even meant to have the parts of an external ID. */
function faultOfWhole(text: string): FieldFault | undefined {
  if (text === '') {
    return error('"external ID" is empty: no integration can be created without one. Generate one.');
  }
  if (isMasked(text)) {
    return error(
      `${quote(text, 20)} is masked: sent back, it would take the place of the real one. Copy that from the role's trust policy.`,
    );
  }
  const { shortest, longest } = externalIdLengths;
  if (text.length < shortest || text.length > longest) {
    return error(
      `${quote(text, 20)} has a length of ${text.length}: AWS refuses external IDs that have not 2 to 1,224 characters. Generate one.`,
    );
  }
  if (/^lweid(?:$|[^A-Za-z0-9])/i.test(text)) {
    return undefined;
  }
  const [strange] = strangeToExternalId.exec(text) ?? [];
  if (strange !== undefined) {
    return error(
      `${quote(text, 24)} has ${characterName(strange)} in it, which AWS allows in no external ID: no role can have it. Generate one.`,
    );
  }
  if (samples.has(text)) {
    return {
      severity: 'warning',
      message: `"${text}" is a sample value, which anybody can guess: it protects nothing. Generate an external ID.`,
    };
  }
  return {
    severity: 'warning',
    message: `${quote(text, 24)} is not of the form lweid:aws:v2:…: Lacework wants older external IDs to be updated to it. Generate one.`,
  };
}

function tooFewParts(text: string): FieldFault {
  const count = text.split(':').length;
  return error(
    `${quote(text, 24)} has ${count} of 6 parts: the form is ${externalIdStart}:<account>:<AWS account>:<10 characters>. Generate one.`,
  );
}

function faultsOfParts(parts: readonly string[], context: ExternalIdContext): FieldFault[] {
  const [kind = '', cloud = '', version = '', laceworkAccount = '', awsAccountId = '', random = ''] = parts;
  const withPart = (index: number, part: string) =>
    parts.map((old, i) => (i === index ? part : old)).join(':');
  const inPlace = (index: number) => (fault: FieldFault) => ({
    ...fault,
    // Whoever changes a part has to change it in the role's trust policy, too.
    ...(fault.fix && { fix: { value: withPart(index, fault.fix.value), isCertain: false } }),
  });
  return [
    ...faultsOfStart([kind, cloud, version], parts.slice(3)),
    ...faultsOfTenant(laceworkAccount, context.laceworkAccount).map(inPlace(3)),
    ...faultsOfAwsAccount(awsAccountId, context.awsAccountId).map(inPlace(4)),
    ...faultsOfRandom(random),
  ];
}

function faultsOfStart(start: readonly string[], rest: readonly string[]): FieldFault[] {
  const [, cloud = '', version = ''] = start;
  const written = start.join(':');
  if (written === externalIdStart) {
    return [];
  }
  const fix = { value: [externalIdStart, ...rest].join(':'), isCertain: false };
  if (written.toLowerCase() === externalIdStart) {
    return [
      {
        ...error(
          `${quote(written)} has capital letters: external IDs start with ${externalIdStart}. Correct it here and in the role.`,
        ),
        fix,
      },
    ];
  }
  if (cloud.toLowerCase() !== 'aws') {
    return [
      error(
        `${quote(cloud, 20)} is not "aws": external IDs of AWS accounts start with ${externalIdStart}. Generate one.`,
      ),
    ];
  }
  return [
    {
      ...error(
        `${quote(version, 20)} is not the documented version: external IDs start with ${externalIdStart}. Correct it, or generate one.`,
      ),
      fix,
    },
  ];
}

function faultsOfTenant(name: string, expected: string | undefined): FieldFault[] {
  const faults = laceworkAccountFaults(name);
  if (hasErrors(faults) || expected === undefined || name === expected) {
    return faults;
  }
  const shown = quote(name, 20);
  const inUse = quote(expected, 20);
  const isCase = name.toLowerCase() === expected.toLowerCase();
  return [
    ...faults,
    {
      severity: isCase ? 'warning' : 'error',
      message: isCase
        ? `${shown} differs from ${inUse} in case: whether Lacework minds is not documented. Write it in one way.`
        : `${shown} is not the Lacework account ${inUse} in use, which the external ID has to name. Generate one for it.`,
      fix: { value: expected, isCertain: false },
    },
  ];
}

function faultsOfAwsAccount(id: string, expected: string | undefined): FieldFault[] {
  const faults = awsAccountIdFaults(id);
  if (hasErrors(faults) || expected === undefined || id === expected) {
    return faults;
  }
  return [
    ...faults,
    {
      ...error(
        `"${id}" is not the AWS account ${expected} of the role, which the external ID has to name. Generate one for it.`,
      ),
      fix: { value: expected, isCertain: false },
    },
  ];
}

/** Colons mean nothing here: they belong to the alphabet. */
function faultsOfRandom(random: string): FieldFault[] {
  const strange = Array.from(random).find((character) => !randomAlphabet.includes(character));
  if (strange !== undefined) {
    return [
      error(
        `${quote(random, 20)} has ${characterName(strange)} in it: only letters, digits and = , . @ : / - may end an external ID. Generate one.`,
      ),
    ];
  }
  return random.length === randomLength
    ? []
    : [
        error(
          `${quote(random, 20)} has ${random.length} characters: an external ID ends in exactly ${randomLength}. Generate one.`,
        ),
      ];
}

function error(message: string): FieldFault {
  return { severity: 'error', message };
}

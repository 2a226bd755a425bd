import { lensKinds, type LensKind } from '../core/features/codeLens';
import { severities, type Severity } from '../core/rules/rule';
import { propertyOf } from './propertyOf';
import type { Settings } from './settings';

const lensSettings: Readonly<Record<LensKind, string>> = {
  'aws-account': 'awsAccounts',
  'lacework-account': 'laceworkAccounts',
  'default-account': 'defaultAccount',
};

/** Reads what a client sent of the section `laceworkMapping`. What is not understood counts as not set. */
export function readSettings(sent: unknown): Settings {
  const configured = propertyOf(sent, 'rules');
  const pairs = typeof configured === 'object' && configured !== null ? Object.entries(configured) : [];
  const lenses = propertyOf(sent, 'codeLens');
  return {
    severities: new Map(pairs.flatMap(([id, value]) => (isSeverity(value) ? [[id, value]] : []))),
    ignores: [],
    codeLenses: new Set(lensKinds.filter((kind) => propertyOf(lenses, lensSettings[kind]) !== false)),
    inlayHints: propertyOf(propertyOf(sent, 'inlayHints'), 'enabled') === true,
    semanticTokens: propertyOf(propertyOf(sent, 'semanticTokens'), 'enabled') !== false,
  };
}

function isSeverity(value: unknown): value is Severity | 'off' {
  return value === 'off' || severities.some((severity) => severity === value);
}

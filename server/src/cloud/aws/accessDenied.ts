import type { CloudFailure } from '../cloudFailure';
import { permissionsPolicy } from './permissionsPolicy';

const denied = 'AWS denied organizations:';
const advice = `It takes the management account or a delegated administrator account of the organization, and this IAM policy:\n${permissionsPolicy}`;

/** @param action Of AWS Organizations, as IAM names it. */
export function accessDenied(action: string): CloudFailure {
  return { code: 'access-denied', reason: `${denied}${action}`, advice };
}

/**
 * What to do about organizational units that are missing, in several lines to be copied; empty where they are missing for
 * another reason than that AWS denied to tell them.
 *
 * @param missing The reason that the inventory has.
 */
export function adviceOnMissingUnits(missing: string | undefined): string {
  return missing?.includes(denied) === true ? advice : '';
}

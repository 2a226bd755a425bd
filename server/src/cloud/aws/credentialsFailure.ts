import { quote } from '../../core/text/quote';
import type { CloudFailure } from '../cloudFailure';

/** By what the SDK says; its words may hold paths and output of other programs, and are not passed on. */
export function credentialsFailure(name: string, message: string, profile: string | undefined): CloudFailure {
  const words = `${name} ${message}`;
  const ofProfile = profile === undefined ? '' : ` of profile ${quote(profile)}`;
  if (words.includes('ForbiddenException')) {
    return {
      code: 'access-denied',
      reason: `IAM Identity Center gives no access to the account and role${ofProfile}`,
      advice: 'Check sso_account_id and sso_role_name of the profile, or ask for the permission set.',
    };
  }
  if (/\baws login\b/.test(words)) {
    return {
      code: 'expired-login',
      reason: `the login${ofProfile} has expired`,
      advice: `Run \`aws login${profileOption(profile)}\`, then try again.`,
    };
  }
  if (
    /\bsso\b|UnauthorizedException|Session token not found/i.test(words) &&
    !/invalid SSO credentials|Conflicting SSO/.test(words)
  ) {
    return {
      code: 'expired-login',
      reason: `the SSO login${ofProfile} has expired, or there was none`,
      advice: `Run \`aws sso login${profileOption(profile)}\`, then try again.`,
    };
  }
  if (words.includes('multi-factor')) {
    return {
      code: 'mfa-required',
      reason: `the role${ofProfile} asks for a code of a second factor, which cannot be entered here`,
      advice: `Run \`aws configure export-credentials${profileOption(profile)} --format env\` and set what it prints in the environment, without AWS_PROFILE; or use a profile with SSO.`,
    };
  }
  if (/credential_process|Command failed/.test(words)) {
    return {
      code: 'credentials-failed',
      reason: `the program in credential_process${ofProfile} gave no credentials`,
      advice: 'Run it in a terminal to see what it says.',
    };
  }
  if (words.includes('AccessDenied')) {
    return {
      code: 'access-denied',
      reason: `AWS denied sts:AssumeRole for the role${ofProfile}`,
      advice: 'The trust policy of the role has to name who assumes it, whose policies have to allow it.',
    };
  }
  if (/Could not load credentials|Could not resolve credentials/.test(words)) {
    return {
      code: 'no-credentials',
      reason:
        profile === undefined
          ? 'there are no AWS credentials'
          : `there are no credentials in profile ${quote(profile)}`,
      advice:
        profile === undefined
          ? 'Choose a profile, set AWS_PROFILE, or make a profile with `aws configure sso`.'
          : 'Complete the profile with `aws configure sso` or `aws configure`, or choose another.',
    };
  }
  return {
    code: 'credentials-failed',
    reason: `the credentials${ofProfile} could not be got`,
    advice: `\`aws sts get-caller-identity${profileOption(profile)}\` in a terminal says why.`,
  };
}

/** To be copied into a terminal; a name that would mean something there stays a place to fill in. */
function profileOption(profile: string | undefined): string {
  return profile === undefined ? '' : ` --profile ${/^[\w.@+-]+$/.test(profile) ? profile : 'PROFILE'}`;
}

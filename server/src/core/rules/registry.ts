import { accountNameAsId } from './account-name-as-id/rule';
import { arnAsAwsAccountId } from './arn-as-aws-account-id/rule';
import { blankLaceworkAccount } from './blank-lacework-account/rule';
import { byteOrderMark } from './byte-order-mark/rule';
import { clusterInLaceworkAccount } from './cluster-in-lacework-account/rule';
import { confusableLaceworkAccount } from './confusable-lacework-account/rule';
import { disabledLaceworkAccount } from './disabled-lacework-account/rule';
import { duplicateAwsAccount } from './duplicate-aws-account/rule';
import { duplicateKey } from './duplicate-key/rule';
import { emptyAwsAccountEntry } from './empty-aws-account-entry/rule';
import { emptyAwsAccounts } from './empty-aws-accounts/rule';
import { emptyIntegrationMappings } from './empty-integration-mappings/rule';
import { fileNearSizeLimit } from './file-near-size-limit/rule';
import { fileTooLarge } from './file-too-large/rule';
import { identifierAsLaceworkAccount } from './identifier-as-lacework-account/rule';
import { inactiveAwsAccount } from './inactive-aws-account/rule';
import { invalidJson } from './invalid-json/rule';
import { laceworkAccountCollision } from './lacework-account-collision/rule';
import { laceworkAccountUrl } from './lacework-account-url/rule';
import { laceworkAwsAccountId } from './lacework-aws-account-id/rule';
import { malformedAwsAccountId } from './malformed-aws-account-id/rule';
import { missingAwsAccounts } from './missing-aws-accounts/rule';
import { missingDefaultAccount } from './missing-default-account/rule';
import { missingIntegrationMappings } from './missing-integration-mappings/rule';
import { misspeltKey } from './misspelt-key/rule';
import { numericAwsAccountId } from './numeric-aws-account-id/rule';
import { organizationalUnitId } from './organizational-unit-id/rule';
import { organizationalUnitSplit } from './organizational-unit-split/rule';
import { otherToolFormat } from './other-tool-format/rule';
import { paddedLaceworkAccount } from './padded-lacework-account/rule';
import { pendingAwsAccount } from './pending-aws-account/rule';
import { possibleIdentifierAsLaceworkAccount } from './possible-identifier-as-lacework-account/rule';
import type { Rule } from './rule';
import { redundantDefaultEntry } from './redundant-default-entry/rule';
import { repeatedAwsAccount } from './repeated-aws-account/rule';
import { sampleAwsAccountId } from './sample-aws-account-id/rule';
import { sampleLaceworkAccount } from './sample-lacework-account/rule';
import { secretInMapping } from './secret-in-mapping/rule';
import { severalAwsAccountIds } from './several-aws-account-ids/rule';
import { spaceInLaceworkAccount } from './space-in-lacework-account/rule';
import { tooManyLaceworkAccounts } from './too-many-lacework-accounts/rule';
import { unknownAwsAccount } from './unknown-aws-account/rule';
import { unknownKey } from './unknown-key/rule';
import { unknownLaceworkAccount } from './unknown-lacework-account/rule';
import { unmappedAccountInMappedUnit } from './unmapped-account-in-mapped-unit/rule';
import { unmappedAwsAccount } from './unmapped-aws-account/rule';
import { unmappedCoreAccount } from './unmapped-core-account/rule';
import { utf16Encoding } from './utf16-encoding/rule';
import { wrongType } from './wrong-type/rule';

/** Every rule there is. Settings, documentation and tests are made from this list. */
export const rules: readonly Rule[] = [
  invalidJson,
  byteOrderMark,
  utf16Encoding,
  fileTooLarge,
  fileNearSizeLimit,
  otherToolFormat,
  missingDefaultAccount,
  missingIntegrationMappings,
  missingAwsAccounts,
  misspeltKey,
  duplicateKey,
  wrongType,
  unknownKey,
  emptyIntegrationMappings,
  emptyAwsAccounts,
  blankLaceworkAccount,
  paddedLaceworkAccount,
  spaceInLaceworkAccount,
  laceworkAccountUrl,
  clusterInLaceworkAccount,
  identifierAsLaceworkAccount,
  possibleIdentifierAsLaceworkAccount,
  confusableLaceworkAccount,
  sampleLaceworkAccount,
  laceworkAccountCollision,
  redundantDefaultEntry,
  tooManyLaceworkAccounts,
  malformedAwsAccountId,
  numericAwsAccountId,
  severalAwsAccountIds,
  arnAsAwsAccountId,
  organizationalUnitId,
  accountNameAsId,
  emptyAwsAccountEntry,
  sampleAwsAccountId,
  laceworkAwsAccountId,
  duplicateAwsAccount,
  repeatedAwsAccount,
  unknownAwsAccount,
  inactiveAwsAccount,
  pendingAwsAccount,
  unmappedAwsAccount,
  unmappedCoreAccount,
  unmappedAccountInMappedUnit,
  organizationalUnitSplit,
  unknownLaceworkAccount,
  disabledLaceworkAccount,
  secretInMapping,
];

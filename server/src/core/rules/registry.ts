import { byteOrderMark } from './byte-order-mark/rule';
import { fileNearSizeLimit } from './file-near-size-limit/rule';
import { fileTooLarge } from './file-too-large/rule';
import { utf16Encoding } from './utf16-encoding/rule';
import { blankLaceworkAccount } from './blank-lacework-account/rule';
import { duplicateAwsAccount } from './duplicate-aws-account/rule';
import { duplicateKey } from './duplicate-key/rule';
import { emptyAwsAccounts } from './empty-aws-accounts/rule';
import { emptyIntegrationMappings } from './empty-integration-mappings/rule';
import { invalidJson } from './invalid-json/rule';
import { laceworkAccountCollision } from './lacework-account-collision/rule';
import { malformedAwsAccountId } from './malformed-aws-account-id/rule';
import { missingAwsAccounts } from './missing-aws-accounts/rule';
import { missingDefaultAccount } from './missing-default-account/rule';
import { missingIntegrationMappings } from './missing-integration-mappings/rule';
import { misspeltKey } from './misspelt-key/rule';
import { otherToolFormat } from './other-tool-format/rule';
import { repeatedAwsAccount } from './repeated-aws-account/rule';
import type { Rule } from './rule';
import { unknownKey } from './unknown-key/rule';
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
  laceworkAccountCollision,
  malformedAwsAccountId,
  duplicateAwsAccount,
  repeatedAwsAccount,
];

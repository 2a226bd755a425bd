import * as vscode from 'vscode';
import type { AccountLevelIntegrations } from '../../../server/src/cloud/lacework/accountLevelIntegrations';
import type { CreateRequest } from '../../../server/src/cloud/lacework/createOnce';
import { decodeMapping } from '../../../server/src/core/integration/accountMappingFile';
import { summarizeRoutes } from '../../../server/src/core/integration/routeSummary';
import { escapeInvisible, escapeInvisibleInLines } from '../../../server/src/core/text/escapeInvisible';
import type { LaceworkIdentity } from '../lacework/laceworkConnection';
import { requestBody } from './integrationRequest';
import type { MappingToSend } from './mappingToSend';

export interface Review {
  readonly identity: LaceworkIdentity;
  readonly request: CreateRequest;
  readonly isMinified: boolean;
  readonly mapping: MappingToSend;
  /** How many active AWS accounts of the organization the mapping does not list, if that is known. */
  readonly unlisted: number | undefined;
  /** Missing where it was not looked for. */
  readonly accountLevel: AccountLevelIntegrations | undefined;
}

/** Of the value of `accountMappingFile`: its text stands below, as people can read it. */
const shownOfDataUrl = 60;

/** What is sent to create an integration, what it does and what is to be known of it, in Markdown. */
export function reviewText(review: Review): string {
  const { identity, mapping } = review;
  const account = vscode.l10n.t(
    'As {0}, in the Lacework organization {1}.',
    code(identity.username),
    code(identity.account),
  );
  return [
    `# ${vscode.l10n.t('Review: nothing is sent yet')}`,
    account,
    `## ${vscode.l10n.t('What is sent')}`,
    ...sentText(review),
    `## ${vscode.l10n.t('Where AWS accounts go')}`,
    routesText(review),
    `## ${vscode.l10n.t('What to know')}`,
    notesText(review),
    ...(mapping.warnings.length === 0
      ? []
      : [
          `## ${vscode.l10n.t('Warnings that you confirmed')}`,
          mapping.warnings
            .map(
              ({ message, range }) =>
                `- ${vscode.l10n.t('Line {0}: {1}', range.start.line + 1, code(message))}`,
            )
            .join('\n'),
        ]),
    `## ${vscode.l10n.t('The mapping, as it is sent')}`,
    mappingText(review),
    '',
  ].join('\n\n');
}

function sentText({ identity, request, isMinified, mapping }: Review): string[] {
  const { accountMappingFile = '' } = request.settings;
  const shown = vscode.l10n.t(
    '{0}… ({1} characters)',
    accountMappingFile.slice(0, shownOfDataUrl),
    accountMappingFile.length,
  );
  const body = requestBody({ ...request, settings: { ...request.settings, accountMappingFile: shown } });
  const file = code(vscode.workspace.asRelativePath(mapping.uri));
  const size = mapping.bytes.length.toLocaleString();
  return [
    vscode.l10n.t(
      '{0} to {1}, with the header {2}:',
      code('POST'),
      code(`${identity.url}/api/v2/CloudAccounts`),
      code('Org-Access: true'),
    ),
    fenced(JSON.stringify(body, undefined, 2), 'json'),
    isMinified
      ? vscode.l10n.t(
          '{0} is shortened here. It is the file {1} without the white space between its values: with it ({2} bytes) it does not fit into the 1 MB of a request.',
          code('accountMappingFile'),
          file,
          size,
        )
      : vscode.l10n.t(
          '{0} is shortened here. It is the file {1} as it is on disk: {2} bytes, unchanged.',
          code('accountMappingFile'),
          file,
          size,
        ),
  ];
}

function routesText({ mapping, unlisted }: Review): string {
  const { laceworkAccounts, defaultAccount, awsAccounts } = summarizeRoutes(mapping.mapping);
  const routes = laceworkAccounts.map(({ name, awsAccounts: count }) =>
    vscode.l10n.t('To {0}: AWS accounts that are listed: {1}', code(name), count.toLocaleString()),
  );
  const rest =
    unlisted === undefined
      ? vscode.l10n.t(
          'To the default account {0}: every AWS account that is not listed. How many these are is not known here.',
          code(defaultAccount),
        )
      : vscode.l10n.t(
          'To the default account {0}: every AWS account that is not listed. Active ones of the AWS organization: {1}',
          code(defaultAccount),
          unlisted.toLocaleString(),
        );
  const total = vscode.l10n.t('AWS accounts that are listed altogether: {0}', awsAccounts.toLocaleString());
  return [...routes, rest, total].map((line) => `- ${line}`).join('\n');
}

function notesText({ accountLevel }: Review): string {
  return [
    vscode.l10n.t(
      'This makes the CloudTrail integration (AwsCtSqs). The integration for Configuration (AwsCfg) is another one.',
    ),
    vscode.l10n.t('It appears in the Lacework accounts that the mapping names, where it can only be read.'),
    vscode.l10n.t('New data may take a couple of minutes until it can be seen.'),
    vscode.l10n.t(
      'It adds to CloudTrail integrations that single Lacework accounts have, and does not override them.',
    ),
    ...accountLevelTexts(accountLevel),
  ]
    .map((line) => `- ${line}`)
    .join('\n');
}

/** The integrations of Lacework accounts that the mapping names. */
function accountLevelTexts(accountLevel: AccountLevelIntegrations | undefined): string[] {
  if (accountLevel === undefined) {
    return [
      vscode.l10n.t('Whether the Lacework accounts of the mapping have such integrations was not looked at.'),
    ];
  }
  const { found, unasked } = accountLevel;
  const reasons = unasked.map(({ laceworkAccount, reason }) =>
    vscode.l10n.t(
      'Whether {0} has such an integration is not known: {1}',
      code(laceworkAccount),
      code(reason),
    ),
  );
  if (found.length === 0) {
    return unasked.length > 0
      ? reasons
      : [vscode.l10n.t('None of the Lacework accounts of the mapping has such an integration.')];
  }
  return [
    ...found.map(({ laceworkAccount, integration: { name, guid, isEnabled } }) =>
      isEnabled
        ? vscode.l10n.t(
            '{0} has {1} ({2}): its data may come twice.',
            code(laceworkAccount),
            code(name),
            code(guid),
          )
        : vscode.l10n.t(
            '{0} has {1} ({2}), which is disabled.',
            code(laceworkAccount),
            code(name),
            code(guid),
          ),
    ),
    ...reasons,
  ];
}

function mappingText({ request }: Review): string {
  const sent = decodeMapping(request.settings.accountMappingFile);
  return fenced(sent.isRead ? sent.text.trimEnd() : '', 'json');
}

/** A text that is not ours, in a line: as code, which Markdown draws as it is. */
function code(text: string): string {
  const shown = escapeInvisible(text);
  const fence = fenceFor(shown, 1);
  return shown.includes('`') ? `${fence} ${shown} ${fence}` : `${fence}${shown}${fence}`;
}

/** Lines that are not ours. */
function fenced(text: string, language: string): string {
  const shown = escapeInvisibleInLines(text);
  const fence = fenceFor(shown, 3);
  return `${fence}${language}\n${shown}\n${fence}`;
}

/** More backticks in a row than the text has anywhere. */
function fenceFor(text: string, least: number): string {
  const longest = (text.match(/`+/g) ?? []).reduce((length, run) => Math.max(length, run.length), 0);
  return '`'.repeat(Math.max(least, longest + 1));
}

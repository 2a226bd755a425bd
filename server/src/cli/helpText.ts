import { commandOptions, generalOptions } from './optionTable';

interface Row {
  readonly short?: string;
  readonly value?: string;
  readonly help: string;
}

function row([name, { short, value, help }]: [string, Row]): string {
  const option = `${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
  return option.length > widest
    ? `  ${option}\n${' '.repeat(widest + 4)}${help}`
    : `  ${option.padEnd(widest)}  ${help}`;
}

const widest = 25;

function rows(table: Readonly<Record<string, Row>>): string {
  return Object.entries(table).map(row).join('\n');
}

/** What `--help` prints. */
export const helpText = `Usage: lacework-mapping check [OPTION…] FILE|FOLDER…
       lacework-mapping check [OPTION…] -
       lacework-mapping accounts [OPTION…]
       lacework-mapping external-id --account NAME --aws-account ID
       lacework-mapping external-id --check ID
       lacework-mapping whoami [OPTION…]
       lacework-mapping integrations list [OPTION…]
       lacework-mapping integrations show|pull [OPTION…] GUID
       lacework-mapping integrations diff|push [OPTION…] GUID FILE
       lacework-mapping integrations create [OPTION…]
       lacework-mapping integrations restore [OPTION…] FOLDER
       lacework-mapping preflight --role-arn ARN --queue-url URL [OPTION…]

check looks for problems in account mapping files of a Lacework organization and prints every one. Of a folder, all
JSON files below it are looked at, and those that are account mapping files are checked; - is standard input.
accounts prints the AWS accounts of the organization, asks AWS Organizations for them, and keeps them.
external-id makes an external ID for the role that Lacework assumes, or says what is wrong with one.
whoami asks Lacework whose API key this is, and what it can see.
integrations asks Lacework for the CloudTrail integrations of the organization: list and show print them, pull prints the
mapping that is live in one, byte for byte; diff shows which AWS accounts would go elsewhere by a mapping file, push puts
it in the place of the live one, which is kept, create makes an integration with one; restore sends what push had kept.
They ask before they send anything.
preflight asks AWS for the role and the queue of an integration, and says what would keep Lacework from using them.

Options of check:
${rows(commandOptions.check)}

Options of accounts:
${rows(commandOptions.accounts)}

Options of external-id:
${rows(commandOptions['external-id'])}

Options of whoami:
${rows(commandOptions.whoami)}

Options of integrations:
${rows(commandOptions.integrations)}

Options of preflight:
${rows(commandOptions.preflight)}

Other options:
${rows(generalOptions)}

Exit codes:
  0   no error; warnings may be there
  1   at least one error, or more warnings than --max-warnings; or routes differ, or a change was refused or given up
  2   the command line or the configuration is wrong, or there is nobody to ask
  3   a file cannot be read or written or is no account mapping file, or none was found, or AWS or Lacework do not do as asked
  70  a fault of lacework-mapping itself
`;

import { optionTable } from './optionTable';

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

/** What `--help` prints. */
export const helpText = `Usage: lacework-mapping check [OPTION…] FILE|FOLDER…
       lacework-mapping check [OPTION…] -

Checks account mapping files of a Lacework organization and prints every problem. Of a folder, all JSON files
below it are looked at, and those that are account mapping files are checked; - is standard input.

Options:
${Object.entries<Row>(optionTable).map(row).join('\n')}

Exit codes:
  0   no error; warnings may be there
  1   at least one error, or more warnings than --max-warnings
  2   the command line or the configuration is wrong
  3   a file cannot be read or written or is no account mapping file, or none was found
  70  a fault of lacework-mapping itself
`;

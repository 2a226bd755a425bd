import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Location, Log, ReportingDescriptor, Result, Run } from 'sarif';
import { rules } from '../../core/rules/registry';
import type { RuleMeta, Severity } from '../../core/rules/rule';
import type { Problem } from '../../core/rules/runRules';
import { printJson } from '../../core/text/printJson';
import type { Span } from '../../core/text/span';
import type { CheckedFile, CheckReport } from '../checkReport';
import type { SourceText } from '../sourceText';
import { fingerprints } from './fingerprints';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const levels: Record<Severity | 'off', 'error' | 'warning' | 'note' | 'none'> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
  off: 'none',
};
/** Relative URIs start from the root of the repository; a consumer knows where that is. */
const repositoryRoot = '%SRCROOT%';

/**
 * SARIF 2.1.0 (OASIS), for code scanning.
 *
 * @param pages The page of each rule in Markdown, by the rule's id.
 */
export function formatSarif(
  report: CheckReport,
  toolVersion: string,
  pages: ReadonlyMap<string, string>,
): string {
  const run: Run = {
    tool: {
      driver: {
        name: 'lacework-mapping',
        semanticVersion: toolVersion,
        rules: rules.map(({ meta }) => descriptorOf(meta, pages.get(meta.id) ?? meta.title)),
      },
    },
    invocations: [
      {
        executionSuccessful: report.failures.length === 0,
        toolExecutionNotifications: report.failures.map(({ message }) => ({
          level: 'error',
          message: { text: message },
        })),
      },
    ],
    originalUriBaseIds: { [repositoryRoot]: { description: { text: 'The root of the repository.' } } },
    columnKind: 'utf16CodeUnits',
    results: report.files.flatMap(resultsOf),
  };
  const log: Log = { $schema: schema, version: '2.1.0', runs: [run] };
  return printJson(log);
}

function descriptorOf(meta: RuleMeta, page: string): ReportingDescriptor {
  return {
    id: meta.id,
    shortDescription: { text: `${meta.title}.` },
    defaultConfiguration: {
      level: levels[meta.severity],
      ...(meta.severity === 'off' && { enabled: false }),
    },
    help: { text: `${meta.title}.`, markdown: page },
    properties: { tags: [meta.category] },
  };
}

function resultsOf({ repositoryPath, source, problems }: CheckedFile): Result[] {
  const names = fingerprints(source.text, problems);
  const locate = (span: Span) => locationOf(repositoryPath, source, span);
  return problems.map((problem, index) => resultOf(problem, names[index] ?? '', locate));
}

function resultOf(problem: Problem, fingerprint: string, locate: (span: Span) => Location): Result {
  const { rule, severity, message, span, related = [] } = problem;
  return {
    ruleId: rule.id,
    ruleIndex: ruleIndexes.get(rule.id) ?? -1,
    level: levels[severity],
    message: { text: escapeMessage(message) },
    locations: [locate(span)],
    partialFingerprints: { 'ruleAndText/v1': fingerprint },
    ...(related.length > 0 && {
      relatedLocations: related.map((place, index) => ({
        id: index + 1,
        ...locate(place.span),
        message: { text: escapeMessage(place.message) },
      })),
    }),
  };
}

const ruleIndexes = new Map(rules.map(({ meta }, index) => [meta.id, index]));

function locationOf(repositoryPath: string, source: SourceText, span: Span): Location {
  const start = source.positionAt(span.start);
  const end = source.positionAt(span.end);
  return {
    physicalLocation: {
      artifactLocation: artifactLocationOf(repositoryPath),
      region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    },
  };
}

function artifactLocationOf(repositoryPath: string): ArtifactLocation {
  return path.isAbsolute(repositoryPath)
    ? { uri: pathToFileURL(repositoryPath).href }
    : { uri: repositoryPath.split('/').map(encodeURIComponent).join('/'), uriBaseId: repositoryRoot };
}

/** What SARIF would take for a placeholder (section 3.11.5) or a link (3.11.6) in a message. */
function escapeMessage(text: string): string {
  return text.replace(/\{\d+\}/g, '{$&}').replace(/\[(?=[^\]]*\]\()/g, '\\[');
}

import { noFacts, type Facts } from '../facts/facts';
import type { Mapping } from '../mapping/mapping';
import { fileTooLarge } from './file-too-large/rule';
import { rules } from './registry';
import type { Finding, RuleMeta, Severity } from './rule';
import { withoutSecretSubjects } from './withoutSecretSubjects';

/** A finding with its rule and what it counts for. */
export interface Problem extends Finding {
  readonly rule: RuleMeta;
  readonly severity: Severity;
}

/** What the user set for a rule, by the rule's id. Rules that are not named keep their own severity. */
export type RuleSeverities = ReadonlyMap<string, Severity | 'off'>;

/** What the rules go by besides the text. */
export interface RuleOptions {
  readonly severities?: RuleSeverities;
  readonly facts?: Facts;
  /** So many problems of a rule are looked for, from the start of the file; all of them if it is missing. */
  readonly mostOfEachRule?: number;
  /** Whether only rules are run that bring certain fixes. */
  readonly onlyCertainFixes?: boolean;
}

/**
 * Runs every rule that is not off. The problems come in file order. Of a text that is too large to be read, that is the
 * one problem, whatever the user set: else it would pass for one that has none.
 */
export function runRules(
  mapping: Mapping,
  { severities, facts = noFacts, mostOfEachRule = Infinity, onlyCertainFixes = false }: RuleOptions = {},
): Problem[] {
  if (mapping.isUnread) {
    const { meta: rule, check } = fileTooLarge;
    return Array.from(check(mapping, facts), (finding) => ({ ...finding, rule, severity: 'error' }));
  }
  const problems: Problem[] = [];
  const silent = silentRules(mapping, facts);
  for (const { meta: rule, check } of rules) {
    let left = mostOfEachRule;
    const severity = severities?.get(rule.id) ?? rule.severity;
    const isWanted = !onlyCertainFixes || rule.fix === 'safe';
    if (severity !== 'off' && isWanted && !silent.has(rule)) {
      let isSilent = true;
      // The syntax has to be mended first, where it is not certain what else the text says.
      const isUncertain = rule.category !== 'syntax' && mapping.mayBeMisread();
      const isAboutContent = rule.category !== 'syntax' && rule.category !== 'secrets';
      for (const finding of check(mapping, facts)) {
        isSilent = false;
        if (isAboutContent && mapping.isCutAt(finding.span.start)) {
          continue;
        }
        if (left-- <= 0) {
          break;
        }
        problems.push({ ...(isUncertain ? withoutCertainty(finding) : finding), rule, severity });
      }
      if (isSilent && rule.category === 'names') {
        silent.add(rule);
      }
    }
  }
  problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return withoutSecretSubjects(problems, mapping.secrets());
}

const silentByNames = new WeakMap<object, { readonly facts: Facts; readonly rules: Set<RuleMeta> }>();

/** The rules about names that had nothing to say of these names, and have not as long as the names and the facts are the same. */
function silentRules({ names }: Mapping, facts: Facts): Set<RuleMeta> {
  let silent = silentByNames.get(names);
  if (silent?.facts !== facts) {
    silent = { facts, rules: new Set() };
    silentByNames.set(names, silent);
  }
  return silent.rules;
}

/** A finding whose certain fix is one to choose. */
function withoutCertainty({ fix, suggestions, ...finding }: Finding): Finding {
  return fix === undefined && suggestions === undefined
    ? finding
    : { ...finding, suggestions: () => [fix?.() ?? [], suggestions?.() ?? []].flat() };
}

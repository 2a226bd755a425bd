import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { rules } from '../core/rules/registry';

/** The page of a rule, in Markdown. Links to other pages, which lead nowhere outside of it, become words. */
export async function readRulePage(folder: string, id: string): Promise<string> {
  const page = await readFile(path.join(folder, `${id}.md`), 'utf8');
  return page.replace(/\[([^\]]+)\]\(([a-z-]+)\.md\)/g, (_link, words: string, rule: string) =>
    words === rule ? `\`${rule}\`` : `${words} (\`${rule}\`)`,
  );
}

/** The pages of all rules by their ids. */
export async function readRulePages(folder: string): Promise<ReadonlyMap<string, string>> {
  const ids = rules.map(({ meta }) => meta.id);
  return new Map(await Promise.all(ids.map(async (id) => [id, await readRulePage(folder, id)] as const)));
}

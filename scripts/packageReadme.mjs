import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * README.md as VS Code can show it from a package that no repository has an address for: pictures are in the text itself,
 * and links to files that nobody finds there are the words that they stand on. Once package.json names a repository, vsce
 * completes addresses instead, which the marketplace asks for.
 *
 * @param {string} readme
 * @param {string} folder that its links are relative to
 * @returns {string}
 */
export function packageReadme(readme, folder) {
  // What is between fences is shown as it is.
  return readme
    .split(/(^```.*?^```$)/ms)
    .map((part) => (part.startsWith('```') ? part : withoutFiles(part, folder)))
    .join('');
}

/**
 * @param {string} markdown
 * @param {string} folder
 */
function withoutFiles(markdown, folder) {
  return markdown.replace(/(!?)\[([^\]]*)\]\(([^)\s]+)\)/g, (whole, isImage, words, target) => {
    if (/^(#|https:)/.test(target)) return whole;
    if (!isImage) return words;
    const picture = readFileSync(path.join(folder, target)).toString('base64');
    return `![${words}](data:image/png;base64,${picture})`;
  });
}

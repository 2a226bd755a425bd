import { accountsOfUrl } from '../../mapping/accountUrl';
import { quote } from '../../text/quote';
import { renaming } from '../renaming';
import type { Rule } from '../rule';

export const laceworkAccountUrl: Rule = {
  meta: {
    id: 'lacework-account-url',
    title: 'A URL or host in the place of a Lacework account name',
    category: 'names',
    severity: 'error',
    fix: 'safe',
  },

  *check(mapping) {
    const names = mapping.laceworkAccountNames();
    for (const place of names.withFault('url')) {
      const { name, span, certainName } = place;
      const rival = names.rivalOf(place, certainName);
      if (certainName === name || rival === undefined) {
        yield {
          span,
          message: `${quote(name, 32)} ${whatIsWrong(name)} Write the bare name.`,
          fix: () => (certainName === name ? undefined : renaming(place, certainName)),
          suggestions: () =>
            accountsOfUrl(name.trim())
              .possible.filter((account) => names.rivalOf(place, account) === undefined)
              .map((account) => renaming(place, account)),
        };
      } else {
        const message = `${quote(name, 28)} is the URL of ${quote(certainName, 24)}, which has an entry too: it names no account. Merge the two entries.`;
        yield { span, message, related: [{ span: rival.span, message: `${quote(rival.name)} is here` }] };
      }
    }
  },
};

/** A name with one of the characters that separate the parts of a URL need not be meant as one. */
function whatIsWrong(name: string): string {
  const [separator] = /^(?!.*(?:\/\/|lacework\.net)).*?([/:])/is.exec(name)?.slice(1) ?? [];
  return separator === undefined
    ? 'is a URL or a part of one, not a Lacework account name: it names no account.'
    : `has "${separator}" in it, which separates the parts of a URL: it names no Lacework account.`;
}

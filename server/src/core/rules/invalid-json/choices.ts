import type { JsonSyntaxError } from '../../json/jsonSyntaxError';
import { mappingKeys } from '../../mapping/mappingKeys';
import type { Edit } from '../../text/edit';
import type { Fix } from '../rule';

/** Ways to mend an error of which the user has to say what is meant. */
export function choicesFor(text: string, { code, start, end }: JsonSyntaxError): Fix[] {
  const found = text.slice(start, end);
  switch (code) {
    case 'empty-text':
      return [{ title: 'Insert an empty mapping', edits: [withSkeleton(text)] }];
    case 'unexpected-comma':
      return /^[,\s]+$/.test(found)
        ? [
            {
              title: found.length === 1 ? 'Remove the comma' : 'Remove the commas',
              edits: [{ span: { start, end }, text: '' }],
            },
          ]
        : [];
    case 'invalid-value':
      return /^[\w.-]+$/.test(found) && !otherLanguages.has(found)
        ? [
            {
              title: 'Put it in double quotes',
              edits: [{ span: { start, end }, text: JSON.stringify(found) }],
            },
          ]
        : [];
    case 'mixed-quotes': {
      const content = found.slice(1, -1);
      return /["\\]/.test(content)
        ? []
        : [{ title: 'Put it in double quotes', edits: [{ span: { start, end }, text: `"${content}"` }] }];
    }
    case 'unexpected-character':
      return /^[{}[\]]$/.test(found)
        ? [{ title: 'Remove it', edits: [{ span: { start, end }, text: '' }] }]
        : [];
    case 'text-after-end': {
      const rest = text.slice(start).trimEnd();
      return /^[\]},\s]*$/.test(rest)
        ? [{ title: 'Remove it', edits: [{ span: { start, end: start + rest.length }, text: '' }] }]
        : [];
    }
    default:
      return [];
  }
}

/** In place of white space; before comments, which may not be closed. */
function withSkeleton(text: string): Edit {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  return { span: { start, end: text.trim() === '' ? text.length : start }, text: skeleton };
}

/** Words for nothing, yes and no elsewhere: as text they would be names. */
const otherLanguages = new Set(['None', 'True', 'False', 'undefined', 'NaN', 'Infinity']);

const skeleton = `{
  "${mappingKeys.defaultAccount}": "",
  "${mappingKeys.integrationMappings}": {}
}
`;

import { checkBody, type Body } from './checkBody';
import { matchesFilter, type Filter } from './matchesFilter';
import { Refused } from './refused';

/** What an integration has in answers; a search for any other member is refused. */
const members = [
  'cloudId',
  'cloudIdType',
  'createdOrUpdatedBy',
  'createdOrUpdatedTime',
  'data',
  'enabled',
  'intgGuid',
  'isOrg',
  'name',
  'props',
  'state',
  'type',
];
const several = {
  properties: { expression: { enum: ['in', 'not_in', 'between'] } },
  required: ['expression'],
};
const range = { properties: { expression: { const: 'between' } } };

/** As the vendor's OpenAPI description has it; which of `value` and `values` is for what is in its text. */
const searchSchema = {
  type: 'object',
  properties: {
    filters: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          field: { type: 'string', pattern: `^(${members.join('|')})(\\..+)?$` },
          expression: {
            enum: ['eq', 'ne', 'in', 'not_in', 'like', 'not_like', 'ilike', 'not_ilike'].concat([
              'rlike',
              'not_rlike',
              'gt',
              'lt',
              'ge',
              'le',
              'between',
            ]),
          },
          value: { type: 'string' },
          values: { type: 'array', items: { type: 'string' } },
        },
        required: ['field', 'expression'],
        additionalProperties: false,
        if: several,
        then: { required: ['values'], not: { required: ['value'] } },
        else: { required: ['value'], not: { required: ['values'] } },
        allOf: [{ if: range, then: { properties: { values: { minItems: 2, maxItems: 2 } } } }],
      },
    },
    returns: { type: 'array', items: { enum: members } },
  },
  additionalProperties: false,
};

/**
 * The integrations that meet every filter, with the members that are wanted.
 *
 * @param all Gives the integrations as answers have them; not asked where the request is refused.
 * @throws Refused where the body is none of a search.
 */
export function searchCloudAccounts(body: Buffer, all: () => Body[]): Body[] {
  const { filters = [], returns } = checkBody(searchSchema, body) as {
    filters?: readonly Filter[];
    returns?: readonly string[];
  };
  filters.forEach(checkFilter);
  const found = all().filter((each) => filters.every((filter) => matchesFilter(filter, each)));
  return returns === undefined
    ? found
    : found.map((each) =>
        Object.fromEntries(Object.entries(each).filter(([name]) => returns.includes(name))),
      );
}

/** What a schema cannot say. */
function checkFilter({ expression, value = '', values = [] }: Filter): void {
  const [lower = '', upper = ''] = values;
  if (expression === 'between' && !isLess(lower, upper)) {
    throw new Refused(400, 'Invalid filters: the upper boundary has to be greater than the lower one');
  }
  if (expression.endsWith('rlike')) {
    try {
      new RegExp(value);
    } catch {
      throw new Refused(400, 'Invalid filters: no regular expression');
    }
  }
}

function isLess(lower: string, upper: string): boolean {
  const [first, last] = [Number(lower), Number(upper)];
  return Number.isNaN(first) || Number.isNaN(last) ? lower < upper : first < last;
}

import { Ajv } from 'ajv';
import { parseTree } from 'jsonc-parser';
import { performance } from 'node:perf_hooks';
import schema from '../../../schemas/account-mapping.schema.json';
import { quantile } from './summary';

const runs = 15;

/** What the least work takes in process, in milliseconds: to read the whole text as others do, and to validate it. */
export function bounds(text: string): [what: string, milliseconds: number | undefined][] {
  const value: unknown = JSON.parse(text);
  const validate = new Ajv().compile(
    JSON.parse(
      JSON.stringify(schema, (key, part: unknown) => (key === 'uniqueItems' ? undefined : part)),
    ) as object,
  );
  return [
    ['JSON.parse', median(() => JSON.parse(text) as unknown)],
    ['parseTree of jsonc-parser', median(() => parseTree(text))],
    ['ajv, compiled, without uniqueItems', median(() => validate(value))],
  ];
}

function median(work: () => unknown): number | undefined {
  for (let run = 0; run < runs; run++) {
    work();
  }
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return quantile(times, 0.5);
}

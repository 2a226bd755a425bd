import * as fc from 'fast-check';
import { checkCore } from '../fuzz/coreTarget';
import { cutAt, endsOfLines, everyByte, mappingFiles } from '../fuzz/cuts';

/** Of other files, where lines begin and end: `npm run fuzz -- --cuts` tries every byte of each. */
const isCutEverywhere = (name: string) => name.startsWith('examples/');

/** In bytes. Of longer files the lines are many, and much alike. */
const longest = 2000;

describe('any text at all', () => {
  const tried = new Set<string>();
  for (const file of mappingFiles.filter(({ name }) => isCutEverywhere(name))) {
    it(`is taken without a throw: ${file.name}, cut at every byte`, () => {
      everyByte(file).forEach((end) => {
        checkCore(cutAt(file, end));
      });
    }).timeout(60_000);
  }

  it('is taken without a throw: every mapping file of this project, cut where lines begin and end', () => {
    for (const file of mappingFiles.filter(({ bytes }) => bytes.length <= longest)) {
      // Many begin alike.
      const texts = endsOfLines(file).map((end) => cutAt(file, end));
      for (const text of texts.filter((each) => !tried.has(each))) {
        tried.add(text);
        checkCore(text);
      }
    }
  }).timeout(120_000);

  it('is taken without a throw: random texts, cut anywhere', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), checkCore), { numRuns: 500 });
  });
});

import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { isMappingFileName, maySniff } from '../../../server/src/core/mapping/isMappingFileName';
import { looksLikeMapping } from '../../../server/src/core/mapping/looksLikeMapping';

const mapping = JSON.stringify(
  { defaultLaceworkAccountAws: 'acme', integration_mappings: { dev: { aws_accounts: ['210987654321'] } } },
  null,
  2,
);

describe('looksLikeMapping', () => {
  const ours: [string, string][] = [
    ['a mapping', mapping],
    ['a mapping on one line', JSON.stringify(JSON.parse(mapping))],
    ['a mapping with a byte order mark', `\uFEFF${mapping}`],
    ['the mappings first', '{"integration_mappings": {}}'],
    ['a list around it', '[{"default_lacework_account": "acme", "mapping": []}]'],
    ['missing outer braces', '"defaultLaceworkAccountAws": "acme", "integration_mappings": {'],
    ['another spelling', '{"DEFAULT_LACEWORK_ACCOUNT": 1}'],
    ['the mapping of a Terraform resource', '{"org_account_mappings": {"mapping": []}}'],
    ['camel case', '{"integrationMappings": {}}'],
    ['two typing errors', '{"defualtLaceworkAccountAws": 1}'],
    ['a typing error before an object', '{"integration_mapings": {}}'],
    ['a key that is cut behind its colon', '{"integration_mappings":'],
    ['single quotes', "{'integration_mappings': {}}"],
    ['a comment before', '// the mapping\n{"integration_mappings": {}}'],
    ['other keys before', '{"$schema": "x", "comment": {"a": [1, {}]}, "integration_mappings": {}}'],
  ];
  for (const [name, text] of ours) {
    it(`knows ${name}`, () => assert.equal(looksLikeMapping(text), true));
  }

  const others: [string, string][] = [
    ['an empty text', ''],
    ['a WireMock mapping', '{"mappings": [{"request": {"method": "GET"}, "response": {"status": 200}}]}'],
    ['an Elasticsearch mapping', '{"mappings": {"properties": {"accounts": {"type": "keyword"}}}}'],
    ['a package.json', '{"name": "integration_mappings", "version": "1.0.0", "dependencies": {}}'],
    ['bare words that other tools use', '{"mapping": {}, "accounts": [], "aws_accounts": []}'],
    ['our key too deep', '{"data": {"integration_mappings": {}}}'],
    ['our key in a list of a list', '[[{"integration_mappings": {}}]]'],
    ['our key in a list of objects further down', '{"data": [{"integration_mappings": {}}]}'],
    ['our key as a value', '{"key": "integration_mappings", "keys": ["defaultLaceworkAccountAws"]}'],
    ['three typing errors', '{"integrtonMappngs": 1}'],
    ['a longer key of something else', '{"integrationMappingId": 7, "integration_mapping_v2": 1}'],
    [
      'a text that a translation is keyed by',
      '{"Integration mappings": "Zuordnungen", "integration.mappings": "x"}',
    ],
    ['our key beyond the part that is read', `{"a": "${'x'.repeat(65_536)}", "integration_mappings": {}}`],
    ['a broken file without our keys', '{"mappings": [{"request": '],
  ];
  for (const [name, text] of others) {
    it(`leaves ${name} alone`, () => assert.equal(looksLikeMapping(text), false));
  }

  it('knows a mapping that is cut anywhere after its first key', () => {
    const afterFirstKey = mapping.indexOf(':') + 1;
    for (let end = afterFirstKey; end <= mapping.length; end++) {
      assert.equal(looksLikeMapping(mapping.slice(0, end)), true, mapping.slice(0, end));
    }
  });

  it('gives an answer for any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(typeof looksLikeMapping(text), 'boolean');
      }),
    );
  });
});

describe('file names', () => {
  it('that make a mapping file', () => {
    const names = [
      '/a/lacework-mapping.json',
      'file:///c%3A/x/prod.lacework-mapping.json',
      'a\\lacework-mapping.json',
    ];
    assert.deepEqual(names.filter(isMappingFileName), names);
    const others = ['/a/mapping.json', '/a/my-lacework-mapping.json', '/a/lacework-mapping.json.bak'];
    assert.deepEqual(others.filter(isMappingFileName), []);
  });

  it('whose content may decide', () => {
    const names = ['/a/mapping.json', '/a/MAPPING.JSON', '/a/main.tf.json', '/a/x.tfvars.json', '/a/x.jsonc'];
    assert.deepEqual(names.filter(maySniff), ['/a/mapping.json', '/a/MAPPING.JSON']);
  });
});

import { externalIdFaults } from '../../../server/src/core/integration/externalIdFaults';
import { integrationNameFaults } from '../../../server/src/core/integration/integrationNameFaults';
import { externalId, id, type FaultRow } from './faultRow';

const inUse = { laceworkAccount: 'acme', awsAccountId: id };

/** Mistakes in the name and in the external ID. */
export const externalIdRows: readonly FaultRow[] = [
  { name: '70 empty name', faults: integrationNameFaults(''), expected: [['error', /is empty/]] },
  { name: '70 blank name', faults: integrationNameFaults(' \t '), expected: [['error', /is empty/]] },
  {
    name: '70 name of two lines',
    faults: integrationNameFaults('CloudTrail\nacme'),
    expected: [['error', /line break/]],
    fix: 'CloudTrail acme',
  },
  {
    name: '70 name with white space around it',
    faults: integrationNameFaults(' CloudTrail'),
    expected: [['warning', /white space around/]],
    fix: 'CloudTrail',
  },
  {
    name: '71 name that is taken',
    faults: integrationNameFaults('CloudTrail', ['CloudTrail', 'CloudTrail 2']),
    expected: [['warning', /another integration/]],
    fix: '~CloudTrail 3',
  },
  { name: '71 name that is free', faults: integrationNameFaults('CloudTrail', ['Other']), expected: [] },
  { name: '72 empty external ID', faults: externalIdFaults(''), expected: [['error', /is empty/]] },
  {
    name: '72 external ID of one character',
    faults: externalIdFaults('a'),
    expected: [['error', /a length of 1:/]],
  },
  {
    name: '72 external ID of 1,225 characters',
    faults: externalIdFaults('a'.repeat(1225)),
    expected: [['error', /a length of 1225:/]],
  },
  {
    name: '72 space in an external ID',
    faults: externalIdFaults('my id'),
    expected: [['error', /U\+0020 in it, which AWS allows/]],
  },
  {
    name: '72 letter beyond ASCII in an external ID',
    faults: externalIdFaults('idé'),
    expected: [['error', /U\+00E9 in it, which AWS allows/]],
  },
  {
    name: '72 white space around an external ID',
    faults: externalIdFaults(` ${externalId}\n`),
    expected: [['error', /white space around/]],
    fix: externalId,
  },
  {
    name: '72 quotes around an external ID',
    faults: externalIdFaults(`"${externalId}"`),
    expected: [['error', /quotes around/]],
    fix: externalId,
  },
  { name: '72 masked external ID', faults: externalIdFaults('********'), expected: [['error', /is masked/]] },
  {
    name: '72 external ID that is masked in part',
    faults: externalIdFaults('lweid:aws:v2:acme:******'),
    expected: [['error', /is masked/]],
  },
  {
    name: '73 older external ID',
    faults: externalIdFaults('q8Zt0pLmN4rS2vWx'),
    expected: [['warning', /not of the form lweid:aws:v2/]],
  },
  {
    name: '74 capital letters',
    faults: externalIdFaults(`LWEID:AWS:V2:acme:${id}:dkl31.09ip`),
    expected: [['error', /has capital letters/]],
    fix: `~${externalId}`,
  },
  {
    name: '74 another cloud',
    faults: externalIdFaults(`lweid:azure:v2:acme:${id}:dkl31.09ip`),
    expected: [['error', /"azure" is not "aws"/]],
  },
  {
    name: '74 another version',
    faults: externalIdFaults(`lweid:aws:v1:acme:${id}:dkl31.09ip`),
    expected: [['error', /"v1" is not the documented version/]],
    fix: `~${externalId}`,
  },
  {
    name: '74 too few parts',
    faults: externalIdFaults(`lweid:aws:v2:${id}`),
    expected: [['error', /has 4 of 6 parts/]],
  },
  {
    name: '75 another Lacework account',
    faults: externalIdFaults(externalId, { laceworkAccount: 'globex' }),
    expected: [['error', /"acme" is not the Lacework account "globex" in use/]],
    fix: `~lweid:aws:v2:globex:${id}:dkl31.09ip`,
  },
  {
    name: '75 Lacework account in another case',
    faults: externalIdFaults(externalId, { laceworkAccount: 'ACME' }),
    expected: [['warning', /differs from "ACME" in case: whether Lacework minds is not documented/]],
    fix: `~lweid:aws:v2:ACME:${id}:dkl31.09ip`,
  },
  {
    name: '75 address in the place of the Lacework account',
    faults: externalIdFaults(`lweid:aws:v2:acme.lacework.net:${id}:dkl31.09ip`, inUse),
    expected: [['error', /is no bare name/]],
    fix: `~${externalId}`,
  },
  {
    name: '75 no Lacework account',
    faults: externalIdFaults(`lweid:aws:v2::${id}:dkl31.09ip`),
    expected: [['error', /"Lacework account" is empty/]],
  },
  {
    name: '76 another AWS account than the role has',
    faults: externalIdFaults(externalId, { awsAccountId: '320198765432' }),
    expected: [['error', /is not the AWS account 320198765432 of the role/]],
    fix: '~lweid:aws:v2:acme:320198765432:dkl31.09ip',
  },
  {
    name: '76 AWS account with hyphens',
    faults: externalIdFaults('lweid:aws:v2:acme:2109-8765-4321:dkl31.09ip'),
    expected: [['error', /"2109-8765-4321" is not an AWS account ID/]],
    fix: `~${externalId}`,
  },
  {
    name: '76 AWS account of 11 digits',
    faults: externalIdFaults('lweid:aws:v2:acme:21098765432:dkl31.09ip'),
    expected: [['error', /has 11 digits/]],
    fix: '~lweid:aws:v2:acme:021098765432:dkl31.09ip',
  },
  {
    name: '77 random part of 5 characters',
    faults: externalIdFaults(`lweid:aws:v2:acme:${id}:dkl31`),
    expected: [['error', /"dkl31" has 5 characters/]],
  },
  ...['_', '+', ' ', 'é'].map((strange) => ({
    name: `77 ${JSON.stringify(strange)} in the random part`,
    faults: externalIdFaults(`lweid:aws:v2:acme:${id}:dkl31${strange}09ip`),
    expected: [['error', /in it: only letters, digits and = , \. @ : \/ - may end/] as const],
  })),
  {
    name: '78 colons in the random part',
    faults: externalIdFaults(`lweid:aws:v2:acme:${id}:d:l31:09i:`, inUse),
    expected: [],
  },
  ...['12345', '123456', '4CEBE3B'].map((sample) => ({
    name: `79 the sample ${sample}`,
    faults: externalIdFaults(sample),
    expected: [['warning', /is a sample value, which anybody can guess/] as const],
  })),
  { name: '79 an external ID that is right', faults: externalIdFaults(externalId, inUse), expected: [] },
];

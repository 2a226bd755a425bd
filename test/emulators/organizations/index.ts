/* What scripts start the emulator with; tests import the files. */
export { sampleOrganization } from './sampleOrganization';
export { startOrganizations } from './startOrganizations';

/* The bundle dist/aws.js: the SDK of AWS and what stands on it, loaded when AWS is asked and not before. */
export { connectOrganizations } from './sdk/connectOrganizations';
export { loadProfiles } from './sdk/loadProfiles';

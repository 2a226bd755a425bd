/* The bundle dist/awsPrerequisites.js: the clients of IAM and SQS, loaded when an integration is checked. */
export { connectPrerequisites } from './sdk/connectPrerequisites';

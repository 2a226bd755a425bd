/** Why a command has no answer where nothing is known of the organization. */
export const notPulled = 'The AWS accounts of the organization are not known. Pull them first.';

/** The answer to a question where the user wants the one before it again. */
export const goBack = Symbol('back');

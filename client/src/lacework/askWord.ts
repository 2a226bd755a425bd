import { askText, type TextQuestion } from '../ui/askText';
import type { goBack } from '../ui/goBack';

export interface WordQuestion extends Omit<TextQuestion, 'place' | 'complaintOn'> {
  /** Why a value cannot be taken. */
  readonly faultOf: (value: string) => string | undefined;
}

/** Asks for a word until it can be taken, and lets the user go back; white space around it does not count. */
export async function askWord({
  faultOf,
  ...question
}: WordQuestion): Promise<string | typeof goBack | undefined> {
  const answer = await askText({
    ...question,
    place: { canGoBack: true },
    complaintOn: (value) => faultOf(value.trim()),
  });
  return typeof answer === 'string' ? answer.trim() : answer;
}

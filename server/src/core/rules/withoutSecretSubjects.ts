import type { SecretPlace } from '../text/secrets';
import type { Finding } from './rule';

/**
 * Findings, in order of place, whose messages do not begin with a piece of a secret. `quote` blots out what has the
 * form of a secret; it cannot know one that shows only by what stands before it, or a piece of one.
 *
 * @param secrets in order of place
 */
export function withoutSecretSubjects<F extends Finding>(
  findings: readonly F[],
  secrets: readonly SecretPlace[],
): F[] {
  let passed = 0;
  return findings.map((finding) => {
    const { span, message } = finding;
    while ((secrets[passed]?.span.end ?? Infinity) <= span.start) {
      passed++;
    }
    const secret = secrets[passed];
    return secret === undefined || secret.span.start >= span.end
      ? finding
      : { ...finding, message: message.replace(/^".*?"(?= )/, `"${secret.kind}"`) };
  });
}

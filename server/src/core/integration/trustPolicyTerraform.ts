import { laceworkPrincipal } from './trustPolicy';

/** A data source for Terraform with the trust policy; `assume_role_policy` of the role takes its `json`. */
export function trustPolicyTerraform(externalId: string): string {
  return `data "aws_iam_policy_document" "lacework_trust" {
  statement {
    effect  = "Allow"
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = [${quoteForHcl(laceworkPrincipal)}]
    }

    condition {
      test     = "StringEquals"
      variable = "sts:ExternalId"
      values   = [${quoteForHcl(externalId)}]
    }
  }
}
`;
}

/** A quoted template of HCL: JSON's escapes, and `\${` and `%{` doubled, which would begin an expression. */
export function quoteForHcl(text: string): string {
  return JSON.stringify(text)
    .replace(/\\[bf]/g, (escape) => (escape === '\\b' ? '\\u0008' : '\\u000c'))
    .replace(/[$%](?=\{)/g, '$&$&');
}

/** The least that pulling accounts needs, as an IAM policy to copy. */
export const permissionsPolicy = JSON.stringify(
  {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: [
          'organizations:DescribeOrganization',
          'organizations:ListAccounts',
          'organizations:ListAccountsForParent',
          'organizations:ListOrganizationalUnitsForParent',
          'organizations:ListRoots',
        ],
        Resource: '*',
      },
    ],
  },
  undefined,
  2,
);

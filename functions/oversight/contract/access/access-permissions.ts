import { permission, type Permission } from '@portolan/contract'

/** Whoever answers for who sees what. */
export const reviewAccess: Permission = permission({
  id: 'oversight.review-access',
  within: 'organisation',
  roles: ['administrator', 'pmo-lead', 'auditor'],
  summary: 'See who can see what and why, and what an auditor would find',
})

export const leadAccessReviews: Permission = permission({
  id: 'oversight.lead-access-reviews',
  within: 'organisation',
  roles: ['administrator', 'pmo-lead'],
  summary: 'Start and close reviews of access',
})

/** Each sees what is asked of him; whoever answers for access sees all. */
export const readAccessReviews: Permission = permission({
  id: 'oversight.read-access-reviews',
  within: 'anywhere',
  roles: [
    'administrator',
    'pmo-lead',
    'portfolio-manager',
    'project-manager',
    'resource-manager',
    'sponsor',
    'auditor',
  ],
  summary: 'See reviews of access, as far as one is to judge in them',
})

export const judgeAccess: Permission = permission({
  id: 'oversight.judge-access',
  within: 'anywhere',
  roles: ['administrator', 'pmo-lead', 'portfolio-manager', 'project-manager', 'resource-manager', 'sponsor'],
  summary: 'Judge whether somebody else keeps a role or a token, where one is asked to',
})

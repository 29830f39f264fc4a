import { permission } from '@portolan/contract'

export const healthPolicyPermissions = {
  draftLimits: permission({
    id: 'oversight.draft-health-limits',
    within: 'organisation',
    roles: ['pmo-lead', 'portfolio-manager'],
    summary: 'Draft other limits of early warning; they hold once somebody else has published them',
  }),
  publishLimits: permission({
    id: 'oversight.publish-health-limits',
    within: 'organisation',
    roles: ['pmo-lead'],
    summary: 'Publish limits of early warning that others drafted',
  }),
  nameOwners: permission({
    id: 'oversight.name-rule-owners',
    within: 'organisation',
    roles: ['pmo-lead'],
    summary: 'Say who answers for a rule of early warning',
  }),
} as const

import { permission } from '@portolan/contract'

export const healthPolicyPermissions = {
  setLimits: permission({
    id: 'oversight.set-health-limits',
    within: 'organisation',
    roles: ['pmo-lead'],
    summary: 'Draft the limits of early warning, and publish what others drafted',
  }),
  nameOwners: permission({
    id: 'oversight.name-rule-owners',
    within: 'organisation',
    roles: ['pmo-lead'],
    summary: 'Say who answers for a rule of early warning',
  }),
} as const

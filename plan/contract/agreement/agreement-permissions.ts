import { permission } from '@portolan/contract'

export const agreementPermissions = {
  read: permission({
    id: 'plan.read-agreements',
    within: 'organisation',
    roles: ['pmo-lead', 'finance', 'portfolio-manager', 'auditor'],
    summary: 'Read the agreements of all projects, and those of none',
  }),
  keep: permission({
    id: 'plan.keep-agreements',
    within: 'organisation',
    roles: ['pmo-lead', 'finance'],
    summary: 'Keep agreements, confirm their milestones and bill them',
  }),
} as const

import { permission } from '@portolan/contract'

export const fundPermissions = {
  read: permission({
    id: 'plan.read-funds',
    within: 'organisation',
    roles: ['pmo-lead', 'finance', 'portfolio-manager', 'sponsor', 'auditor'],
    summary: 'Read funds with their tranches and what projects have of them',
  }),
  keep: permission({
    id: 'plan.keep-funds',
    within: 'organisation',
    roles: ['pmo-lead', 'finance'],
    summary: 'Keep funds and plan their tranches',
  }),
  ask: permission({
    id: 'plan.ask-tranches',
    within: 'organisation',
    roles: ['pmo-lead', 'finance', 'portfolio-manager'],
    summary: 'Ask for tranches of funds, and give what is released to projects',
  }),
  release: permission({
    id: 'plan.release-tranches',
    within: 'organisation',
    roles: ['pmo-lead', 'finance', 'sponsor'],
    summary: 'Release tranches of funds that somebody else asked for',
  }),
} as const

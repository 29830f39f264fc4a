import { permission } from '@portolan/contract'

export const rateCardPermissions = {
  read: permission({
    id: 'plan.read-rate-cards',
    within: 'organisation',
    roles: ['pmo-lead', 'finance', 'resource-manager', 'portfolio-manager', 'auditor'],
    summary: 'Read rate cards; the rates themselves need the right to rates',
  }),
  keep: permission({
    id: 'plan.keep-rate-cards',
    within: 'organisation',
    roles: ['pmo-lead', 'finance'],
    summary: 'Keep rate cards and the grades of people',
  }),
} as const

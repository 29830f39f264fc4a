import { permission } from '@portolan/contract'

export const orderPermissions = {
  order: permission({
    id: 'plan.order',
    within: 'project',
    roles: ['pmo-lead', 'finance', 'portfolio-manager', 'project-manager'],
    summary: 'Order from suppliers for a project, and revise what was ordered',
  }),
  enterInvoices: permission({
    id: 'plan.enter-invoices',
    within: 'organisation',
    roles: ['pmo-lead', 'finance'],
    summary: 'Enter invoices of suppliers, and record that they are paid',
  }),
  approveInvoices: permission({
    id: 'plan.approve-invoices',
    within: 'organisation',
    roles: ['pmo-lead', 'finance', 'portfolio-manager'],
    summary: 'Approve or reject invoices that somebody else entered',
  }),
} as const

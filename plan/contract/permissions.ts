import { permission, type Role, roles } from '@portolan/contract'

const everyoneWithSight: readonly Role[] = roles.filter((role) => role !== 'administrator')

export const permissions = {
  read: permission({
    id: 'plan.read',
    within: 'project',
    roles: everyoneWithSight,
    summary: 'Read a project and its history',
  }),
  list: permission({
    id: 'plan.list',
    within: 'anywhere',
    roles: everyoneWithSight,
    summary: 'List the projects one sees',
  }),
  edit: permission({
    id: 'plan.edit',
    within: 'project',
    roles: ['pmo-lead', 'portfolio-manager', 'project-manager'],
    summary: 'Edit a project',
  }),
  add: permission({
    id: 'plan.add',
    within: 'organisation',
    roles: ['pmo-lead', 'portfolio-manager'],
    summary: 'Add a project or a portfolio',
  }),
  import: permission({
    id: 'plan.import',
    within: 'organisation',
    roles: ['pmo-lead', 'portfolio-manager'],
    summary: 'Import registers into the portfolio and undo the last import',
  }),
  setUp: permission({
    id: 'plan.set-up',
    within: 'organisation',
    roles: ['pmo-lead', 'finance'],
    summary: 'Set currency rates',
  }),
  closePeriods: permission({
    id: 'plan.close-periods',
    within: 'organisation',
    roles: ['pmo-lead', 'finance'],
    summary: 'Make the calendar of periods, close, lock and reopen them',
  }),
  readParties: permission({
    id: 'plan.read-parties',
    within: 'organisation',
    roles: ['pmo-lead', 'portfolio-manager', 'finance', 'auditor'],
    summary: 'Read organisation units, customers and suppliers with what belongs to them',
  }),
  editParties: permission({
    id: 'plan.edit-parties',
    within: 'organisation',
    roles: ['pmo-lead', 'portfolio-manager', 'finance'],
    summary: 'Add, change and merge organisation units, customers and suppliers',
  }),
  ledger: permission({
    id: 'plan.ledger',
    within: 'organisation',
    roles: ['pmo-lead', 'finance'],
    summary: 'Import postings of the ledger and give them their project',
  }),
  readLedger: permission({
    id: 'plan.read-ledger',
    within: 'organisation',
    roles: ['pmo-lead', 'finance', 'portfolio-manager', 'auditor'],
    summary: 'Read the postings of the ledger and compare them with the plan',
  }),
  readMoney: permission({
    id: 'plan.read-money',
    within: 'project',
    roles: ['pmo-lead', 'finance', 'portfolio-manager', 'project-manager', 'sponsor', 'auditor'],
    summary: 'Read actuals and forecasts of a project',
  }),
  forecast: permission({
    id: 'plan.forecast',
    within: 'project',
    roles: ['pmo-lead', 'finance', 'portfolio-manager', 'project-manager'],
    summary: 'Forecast the money of a project and explain differences with the ledger',
  }),
} as const

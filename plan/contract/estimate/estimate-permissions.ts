import { permission, type Role } from '@portolan/contract'

const readers: readonly Role[] = [
  'pmo-lead',
  'portfolio-manager',
  'project-manager',
  'resource-manager',
  'finance',
  'sponsor',
  'auditor',
  'team-member',
]

export const estimatePermissions = {
  readEstimates: permission({
    id: 'plan.read-estimates',
    within: 'project',
    roles: readers,
    summary: 'Read the estimates of a project, with basis, reviews and outcome',
  }),
  listEstimates: permission({
    id: 'plan.list-estimates',
    within: 'anywhere',
    roles: readers,
    summary: 'List the estimates of the projects one sees',
  }),
  estimate: permission({
    id: 'plan.estimate',
    within: 'project',
    roles: ['pmo-lead', 'portfolio-manager', 'project-manager', 'team-member'],
    summary: 'Estimate, draw from the own history, submit, and record what came of it',
  }),
  reviewEstimates: permission({
    id: 'plan.review-estimates',
    within: 'project',
    roles: ['pmo-lead', 'portfolio-manager', 'project-manager', 'finance'],
    summary: 'Approve the estimates of others, or send them back',
  }),
  readTrackRecords: permission({
    id: 'plan.read-track-records',
    within: 'organisation',
    roles: ['pmo-lead', 'portfolio-manager', 'auditor'],
    summary: 'See how right estimates were, by author, method and kind of work',
  }),
} as const

import { permission, type Role, roles, rolesWithoutSight } from '@portolan/contract'

const everyoneWithSight: readonly Role[] = roles.filter((role) => !rolesWithoutSight.includes(role))

export const permissions = {
  read: permission({
    id: 'oversight.read',
    within: 'project',
    roles: everyoneWithSight,
    summary: 'Read the standing of a project, its reasons and how they were computed',
  }),
  list: permission({
    id: 'oversight.list',
    within: 'anywhere',
    roles: everyoneWithSight,
    summary: 'List, total and export the standing of the projects one sees',
  }),
  refresh: permission({
    id: 'oversight.refresh',
    within: 'organisation',
    roles: ['pmo-lead'],
    summary: 'Have every standing that is behind computed now',
  }),
  setStatusDate: permission({
    id: 'oversight.set-status-date',
    within: 'organisation',
    roles: ['pmo-lead', 'portfolio-manager'],
    summary: 'Say which day the figures of the organisation speak of',
  }),
} as const

import { permission, type Role, roles, rolesWithoutSight } from '@portolan/contract'

/** Whoever manages a project may hold any role in it, and so may a stand-in: who it is decides, beside the role. */
const mayManage: readonly Role[] = roles.filter(
  (role) => !rolesWithoutSight.includes(role) && role !== 'auditor',
)

export const statusPermissions = {
  report: permission({
    id: 'oversight.report-status',
    within: 'project',
    roles: mayManage,
    summary: 'Confirm the status of a project that one manages, or stands in for',
  }),
  setPolicy: permission({
    id: 'oversight.set-status-policy',
    within: 'organisation',
    roles: ['pmo-lead'],
    summary: 'Say from when status is expected, and how long a new colour is seen by its manager first',
  }),
} as const

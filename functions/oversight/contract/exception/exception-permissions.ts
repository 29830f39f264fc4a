import { permission, type Role, roles, rolesWithoutSight } from '@portolan/contract'

/** Whoever manages a project may hold any role in it, and so may a stand-in: who it is decides, beside the role. */
const mayManage: readonly Role[] = roles.filter(
  (role) => !rolesWithoutSight.includes(role) && role !== 'auditor',
)

export const exceptionPermissions = {
  answer: permission({
    id: 'oversight.answer-exceptions',
    within: 'project',
    roles: mayManage,
    summary: 'Answer what is past its limit in a project that one manages, or stands in for',
  }),
  close: permission({
    id: 'oversight.close-exceptions',
    within: 'project',
    roles: ['pmo-lead', 'portfolio-manager', 'sponsor'],
    summary: 'Close an exception by hand, with a reason, where one does not manage the project',
  }),
  setPolicy: permission({
    id: 'oversight.set-exception-policy',
    within: 'organisation',
    roles: ['pmo-lead'],
    summary: 'Say which limits raise an exception, and who is told when nobody answers',
  }),
} as const

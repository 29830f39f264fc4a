import { permission, type Role, roles, rolesWithoutSight } from '@portolan/contract'

const everyoneWithSight: readonly Role[] = roles.filter((role) => !rolesWithoutSight.includes(role))
const leading: readonly Role[] = ['pmo-lead', 'portfolio-manager', 'project-manager']

export const riskPermissions = {
  readRisks: permission({
    id: 'oversight.read-risks',
    within: 'project',
    roles: everyoneWithSight,
    summary: 'Read the risks of a project, and where they let it land',
  }),
  keepRisks: permission({
    id: 'oversight.keep-risks',
    within: 'project',
    roles: leading,
    summary: 'Write the risks of a project and how sure its durations are, and have its plan played',
  }),
} as const

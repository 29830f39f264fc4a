import { permission, type Role, roles, rolesWithoutSight } from '@portolan/contract'

/** Whoever manages a project may hold any role in it, and so may a stand-in: who it is decides, beside the role. */
const partTakers: readonly Role[] = roles.filter(
  (role) => !rolesWithoutSight.includes(role) && role !== 'auditor',
)

export const accountPermissions = {
  name: permission({
    id: 'oversight.name-control-accounts',
    within: 'project',
    roles: partTakers,
    summary: 'Name, change and end the control accounts of a project that one manages, or as the office',
  }),
  explain: permission({
    id: 'oversight.explain-control-accounts',
    within: 'project',
    roles: partTakers,
    summary: 'Explain why a control account strays that one answers for, or whose project one manages',
  }),
  judge: permission({
    id: 'oversight.judge-account-explanations',
    within: 'project',
    roles: partTakers,
    summary: 'Accept what another explained of a control account, or send it back',
  }),
  setPolicy: permission({
    id: 'oversight.set-account-policy',
    within: 'organisation',
    roles: ['pmo-lead'],
    summary: 'Say from which variance on a control account is to be explained, and within how many workdays',
  }),
} as const

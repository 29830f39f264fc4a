import { permission, type Role, roles, rolesWithoutSight } from '@portolan/contract'

/** An auditor reads, and says what is wrong in findings of his own. */
const partTakers: readonly Role[] = roles.filter(
  (role) => !rolesWithoutSight.includes(role) && role !== 'auditor',
)

export const challengePermissions = {
  raise: permission({
    id: 'oversight.challenge-figures',
    within: 'project',
    roles: partTakers,
    summary: 'Say that a computed figure of a project is wrong, and take that back',
  }),
  answer: permission({
    id: 'oversight.answer-challenges',
    within: 'project',
    roles: partTakers,
    summary: 'Answer what is said against a figure of a rule that one owns',
  }),
} as const

import { permission, roles, rolesWithoutSight } from '@portolan/contract'

export const successPermissions = {
  answerCards: permission({
    id: 'oversight.answer-success-cards',
    within: 'project',
    roles: ['sponsor'],
    summary: 'Say how satisfied one is with a closed project, and how much of what was promised is there',
  }),
  readSuccess: permission({
    id: 'oversight.read-success',
    within: 'anywhere',
    roles: roles.filter((role) => !rolesWithoutSight.includes(role)),
    summary: 'Read how many of the closed projects that one sees succeeded, and what was different in them',
  }),
} as const

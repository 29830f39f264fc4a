import { permission, roles, rolesWithoutSight } from '@portolan/contract'

export const successPermissions = {
  answerCards: permission({
    id: 'oversight.answer-success-cards',
    within: 'project',
    roles: ['sponsor', 'pmo-lead', 'portfolio-manager'],
    summary:
      'Say how well a closed project did: as the sponsor who was named, or where nobody was; never of one’s own',
  }),
  readSuccess: permission({
    id: 'oversight.read-success',
    within: 'anywhere',
    roles: roles.filter((role) => !rolesWithoutSight.includes(role)),
    summary: 'Read how many of the closed projects that one sees succeeded, and what was different in them',
  }),
} as const

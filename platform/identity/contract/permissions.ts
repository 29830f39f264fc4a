import { permission, type Permission } from '@portolan/contract'

export const readPeople: Permission = permission({
  id: 'people.read',
  within: 'organisation',
  roles: ['administrator', 'pmo-lead', 'portfolio-manager', 'resource-manager', 'auditor'],
  summary: 'See who belongs to the organisation and in which roles',
})

export const managePeople: Permission = permission({
  id: 'people.manage',
  within: 'organisation',
  roles: ['administrator'],
  summary: 'Add, invite and change people, and mark those who leave',
})

export const manageRoles: Permission = permission({
  id: 'roles.manage',
  within: 'organisation',
  roles: ['administrator'],
  summary: 'Grant and revoke roles, and say which need a second factor',
})

export const manageTokens: Permission = permission({
  id: 'tokens.manage',
  within: 'organisation',
  roles: ['administrator'],
  summary: 'See and revoke the API tokens of everyone',
})

import { permission, type Permission, roles, rolesWithoutSight } from '@portolan/contract'

export const talk: Permission = permission({
  id: 'comments.talk',
  within: 'anywhere',
  roles: roles.filter((role) => !rolesWithoutSight.includes(role)),
  summary: 'Read and write comments on what one sees',
})

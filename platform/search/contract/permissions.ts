import { permission, type Permission, roles, rolesWithoutSight } from '@portolan/contract'

export const findWords: Permission = permission({
  id: 'search.use',
  within: 'anywhere',
  roles: roles.filter((role) => !rolesWithoutSight.includes(role)),
  summary: 'Find what one sees by its words',
})

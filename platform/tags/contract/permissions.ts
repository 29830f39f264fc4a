import { permission, type Permission, roles, rolesWithoutSight } from '@portolan/contract'

export const useTags: Permission = permission({
  id: 'tags.use',
  within: 'anywhere',
  roles: roles.filter((role) => !rolesWithoutSight.includes(role)),
  summary: 'See tags of what one sees, and tag what one may change',
})

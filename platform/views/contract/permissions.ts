import { permission, type Permission, roles, rolesWithoutSight } from '@portolan/contract'

export const useViews: Permission = permission({
  id: 'views.use',
  within: 'anywhere',
  roles: roles.filter((role) => !rolesWithoutSight.includes(role)),
  summary: 'Save views of lists, see those that others share, and share own ones',
})

import { permission, type Permission, roles, rolesWithoutSight } from '@portolan/contract'

export const readFields: Permission = permission({
  id: 'fields.read',
  within: 'anywhere',
  roles: roles.filter((role) => !rolesWithoutSight.includes(role)),
  summary: 'Read custom fields and their values, as far as each is for one of my roles',
})

export const defineFields: Permission = permission({
  id: 'fields.define',
  within: 'organisation',
  roles: ['administrator', 'pmo-lead'],
  summary: 'Add custom fields, change them, and say who reads them',
})

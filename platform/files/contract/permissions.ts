import { permission, type Permission, roles, rolesWithoutSight } from '@portolan/contract'

const withSight = roles.filter((role) => !rolesWithoutSight.includes(role))

export const readFiles: Permission = permission({
  id: 'files.read',
  within: 'anywhere',
  roles: withSight,
  summary: 'See and download the files on what one sees',
})

export const attachFiles: Permission = permission({
  id: 'files.attach',
  within: 'anywhere',
  roles: withSight.filter((role) => role !== 'auditor'),
  summary: 'Attach files to what one sees, and remove those of one’s own',
})

/** Whoever leads the office, and whoever may change the thing itself. */
export const removeAnyFile: Permission = permission({
  id: 'files.remove-any',
  within: 'organisation',
  roles: ['pmo-lead'],
  summary: 'Remove files that others attached',
})

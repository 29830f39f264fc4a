import { permission, type Permission, roles } from '@portolan/contract'

export const haveNotices: Permission = permission({
  id: 'notices.have',
  within: 'anywhere',
  roles: [...roles],
  summary: 'Read own notices, and say which ones to get',
})

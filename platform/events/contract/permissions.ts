import { permission, type Permission, roles } from '@portolan/contract'

export const readEvents: Permission = permission({
  id: 'events.read',
  within: 'anywhere',
  roles: [...roles],
  summary: 'Read the event log, as far as one sees its subjects',
})

import { permission, type Permission, roles } from '@portolan/contract'

export const hearAnnouncements: Permission = permission({
  id: 'announcements.hear',
  within: 'anywhere',
  roles: [...roles],
  summary: 'Read announcements that are for one of my roles',
})

export const makeAnnouncements: Permission = permission({
  id: 'announcements.make',
  within: 'organisation',
  roles: ['administrator', 'pmo-lead'],
  summary: 'Announce something to everybody, or to some roles',
})

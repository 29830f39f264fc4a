import { permission, type Permission } from '@portolan/contract'

export const manageMail: Permission = permission({
  id: 'mail.manage',
  within: 'organisation',
  roles: ['administrator'],
  summary: 'See how mail is sent and what became of it, and test it',
})

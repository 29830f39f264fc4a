import { permission, type Permission } from '@portolan/contract'

export const manageWebhooks: Permission = permission({
  id: 'webhooks.manage',
  within: 'organisation',
  roles: ['administrator'],
  summary: 'Let addresses be told of events, and see what became of that',
})

import { permission } from '@portolan/contract'

export const permissions = {
  previewLevelling: permission({
    id: 'resources.preview-levelling',
    within: 'anywhere',
    roles: ['pmo-lead', 'portfolio-manager', 'resource-manager', 'project-manager'],
    summary: 'Try how the plans one sees look when nobody is overbooked, and read what came of it',
  }),
} as const

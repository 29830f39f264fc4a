import { permission, type Role, roles, rolesWithoutSight } from '@portolan/contract'

const everyoneWithSight: readonly Role[] = roles.filter((role) => !rolesWithoutSight.includes(role))

export const closurePermissions = {
  readClosures: permission({
    id: 'oversight.read-closures',
    within: 'project',
    roles: everyoneWithSight,
    summary: 'Read how a project is closed: checklist, final account, lessons, and whether it succeeded',
  }),
  keepClosures: permission({
    id: 'oversight.keep-closures',
    within: 'project',
    roles: ['pmo-lead', 'portfolio-manager', 'project-manager'],
    summary: 'Close a project: say what the record cannot know, and ask for the verdict',
  }),
  judgeClosures: permission({
    id: 'oversight.judge-closures',
    within: 'project',
    roles: ['pmo-lead', 'portfolio-manager', 'sponsor'],
    summary:
      'Accept that a project is closed, or open it again, where one neither asked for it nor manages it',
  }),
  writeLessons: permission({
    id: 'oversight.write-lessons',
    within: 'project',
    roles: everyoneWithSight.filter((role) => role !== 'auditor'),
    summary: 'Write down what a project learned',
  }),
  readLessons: permission({
    id: 'oversight.read-lessons',
    within: 'anywhere',
    roles: everyoneWithSight,
    summary: 'Find lessons of the projects that one sees',
  }),
} as const

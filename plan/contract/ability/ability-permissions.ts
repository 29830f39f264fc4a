import { permission, roles } from '@portolan/contract'

/**
 * Levels are no field of the class `personal`: who staffs projects works with them, and only administrators read that
 * class. So they stand behind a right of their own, and everybody sees their own.
 */
export const abilityPermissions = {
  listAbilities: permission({
    id: 'plan.list-abilities',
    within: 'anywhere',
    roles: [...roles],
    summary: 'Read the catalogue of abilities, and tell which ones one has',
  }),
  readAssessments: permission({
    id: 'plan.read-assessments',
    within: 'organisation',
    roles: ['pmo-lead', 'portfolio-manager', 'resource-manager', 'trainer', 'auditor'],
    summary: 'See who is able to do what, at which level and by which evidence',
  }),
  assess: permission({
    id: 'plan.assess-abilities',
    within: 'organisation',
    roles: ['pmo-lead', 'resource-manager', 'trainer'],
    summary: 'Keep the catalogue of abilities, assess those of others and confirm what they propose',
  }),
} as const

import { permission, roles } from '@portolan/contract'

export const calendarPermissions = {
  readCalendars: permission({
    id: 'plan.read-calendars',
    within: 'anywhere',
    roles: roles.filter((role) => role !== 'administrator'),
    summary: 'Read the calendars of the organisation',
  }),
  keepCalendars: permission({
    id: 'plan.keep-calendars',
    within: 'organisation',
    roles: ['pmo-lead', 'resource-manager'],
    summary: 'Keep calendars, and say who works by which and for what share of full time',
  }),
  readAbsences: permission({
    id: 'plan.read-absences',
    within: 'organisation',
    roles: ['pmo-lead', 'portfolio-manager', 'resource-manager', 'auditor'],
    summary: 'See who is away and when, but not why',
  }),
  keepAbsences: permission({
    id: 'plan.keep-absences',
    within: 'organisation',
    roles: ['pmo-lead', 'resource-manager'],
    summary: 'Record and decide absences of others',
  }),
  ownAbsences: permission({
    id: 'plan.own-absences',
    within: 'anywhere',
    roles: [...roles],
    summary: 'See and ask for absences of one’s own',
  }),
} as const

import { permission, type Role, roles, rolesWithoutSight } from '@portolan/contract'

const everyoneWithSight: readonly Role[] = roles.filter((role) => !rolesWithoutSight.includes(role))

export const permissions = {
  /** Home speaks of whoever asks, and every part of it passes the walls of its own room. */
  haveHome: permission({
    id: 'oversight.have-home',
    within: 'anywhere',
    roles: [...roles],
    summary: 'See what waits for oneself and what changed, and say that one has seen it',
  }),
  read: permission({
    id: 'oversight.read',
    within: 'project',
    roles: everyoneWithSight,
    summary: 'Read the standing of a project, its reasons and how they were computed',
  }),
  list: permission({
    id: 'oversight.list',
    within: 'anywhere',
    roles: everyoneWithSight,
    summary: 'List, total and export the standing of the projects one sees',
  }),
  refresh: permission({
    id: 'oversight.refresh',
    within: 'organisation',
    roles: ['pmo-lead'],
    summary: 'Have every standing that is behind computed now',
  }),
  setStatusDate: permission({
    id: 'oversight.set-status-date',
    within: 'organisation',
    roles: ['pmo-lead', 'portfolio-manager'],
    summary: 'Say which day the figures of the organisation speak of',
  }),
  ask: permission({
    id: 'oversight.ask',
    within: 'project',
    roles: ['pmo-lead', 'portfolio-manager', 'project-manager', 'resource-manager', 'finance', 'sponsor'],
    summary: 'Ask for a decision: of a project, or of the whole organisation',
  }),
  decideAlone: permission({
    id: 'oversight.decide-alone',
    within: 'project',
    roles: ['sponsor', 'portfolio-manager', 'pmo-lead'],
    summary: 'Be asked to decide alone, within the limits of the role; never what one asked for',
  }),
  takePart: permission({
    id: 'oversight.take-part',
    within: 'anywhere',
    roles: everyoneWithSight,
    summary: 'Vote, give evidence and name a stand-in where one has a part in a decision',
  }),
  addActions: permission({
    id: 'oversight.add-actions',
    within: 'anywhere',
    roles: everyoneWithSight.filter((role) => role !== 'auditor'),
    summary: 'Ask somebody to do something by a day, on what one sees',
  }),
  leadActions: permission({
    id: 'oversight.lead-actions',
    within: 'project',
    roles: ['pmo-lead', 'portfolio-manager', 'project-manager'],
    summary: 'Change, drop and reopen actions that others asked for',
  }),
  holdMeetings: permission({
    id: 'oversight.hold-meetings',
    within: 'anywhere',
    roles: ['pmo-lead', 'portfolio-manager', 'project-manager', 'resource-manager', 'finance', 'sponsor'],
    summary: 'Plan meetings; the organiser and the chair run them',
  }),
  setBodies: permission({
    id: 'oversight.set-bodies',
    within: 'organisation',
    roles: ['pmo-lead'],
    summary: 'Set up bodies that decide, their members and how far anybody may decide',
  }),
} as const

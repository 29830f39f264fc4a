import { permission, type Role, roles, rolesWithoutSight } from '@portolan/contract'

const everyoneWithSight: readonly Role[] = roles.filter((role) => !rolesWithoutSight.includes(role))

export const permissions = {
  readMethods: permission({
    id: 'standards.read-methods',
    within: 'anywhere',
    roles: everyoneWithSight,
    summary: 'Read the methods of the organisation, their versions and how they differ',
  }),
  keepMethods: permission({
    id: 'standards.keep-methods',
    within: 'organisation',
    roles: ['pmo-lead', 'portfolio-manager'],
    summary: 'Start, write and retire methods, and publish what somebody else wrote',
  }),
  readProjectMethod: permission({
    id: 'standards.read-project-method',
    within: 'project',
    roles: everyoneWithSight,
    summary: 'Read which method a project follows, what it asks for and what is missing',
  }),
  followMethod: permission({
    id: 'standards.follow-method',
    within: 'project',
    roles: ['pmo-lead', 'portfolio-manager', 'project-manager'],
    summary: 'Give a project its method, name its roles, write its artefacts and tick its checklists',
  }),
  confirm: permission({
    id: 'standards.confirm',
    within: 'project',
    roles: everyoneWithSight.filter((role) => role !== 'auditor'),
    summary: 'Confirm a criterion of a gate in a role that one was named for',
  }),
  passGates: permission({
    id: 'standards.pass-gates',
    within: 'project',
    roles: ['pmo-lead', 'portfolio-manager', 'sponsor'],
    summary:
      'Decide at a gate of a project that one does not manage: it opens, or what becomes of the project',
  }),
  giveVerdicts: permission({
    id: 'standards.give-verdicts',
    within: 'project',
    roles: everyoneWithSight.filter((role) => role !== 'auditor'),
    summary: 'Say as a gatekeeper whether a gate opens, in a role that one was named for',
  }),
  judgeWaivers: permission({
    id: 'standards.judge-waivers',
    within: 'project',
    roles: ['pmo-lead', 'portfolio-manager', 'sponsor'],
    summary:
      'Grant or refuse that a gate may lack a must, where one neither asked for it nor manages the project',
  }),
  withdrawWaivers: permission({
    id: 'standards.withdraw-waivers',
    within: 'project',
    roles: ['pmo-lead', 'portfolio-manager', 'project-manager', 'sponsor'],
    summary: 'Withdraw a waiver that waits or holds',
  }),
  readMaturity: permission({
    id: 'standards.read-maturity',
    within: 'organisation',
    roles: everyoneWithSight,
    summary: 'Read how mature the functions of the PMO were found to be, and what is observed beside that',
  }),
  keepMaturity: permission({
    id: 'standards.keep-maturity',
    within: 'organisation',
    roles: ['pmo-lead', 'portfolio-manager'],
    summary: 'Assess the functions of the PMO, and finish an assessment',
  }),
} as const

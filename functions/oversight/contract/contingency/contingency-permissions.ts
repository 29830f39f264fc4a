import { permission } from '@portolan/contract'

export const contingencyPermissions = {
  hold: permission({
    id: 'oversight.hold-contingency',
    within: 'project',
    roles: ['pmo-lead', 'portfolio-manager', 'finance'],
    summary: 'Set, top up and hand back the contingency of a project that one does not manage',
  }),
  ask: permission({
    id: 'oversight.ask-drawdowns',
    within: 'project',
    roles: ['pmo-lead', 'portfolio-manager', 'project-manager'],
    summary: 'Ask for a drawdown on the contingency of a project, and withdraw what one asked for',
  }),
  grant: permission({
    id: 'oversight.answer-drawdowns',
    within: 'project',
    roles: ['pmo-lead', 'portfolio-manager', 'sponsor'],
    summary: 'Grant or refuse drawdowns on contingency that somebody else asked for',
  }),
  reserve: permission({
    id: 'oversight.keep-reserve',
    within: 'project',
    roles: ['pmo-lead'],
    summary: 'Set the management reserve of a project, and grant what others ask for from it',
  }),
} as const

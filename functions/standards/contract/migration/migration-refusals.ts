import { refusal } from '@portolan/contract'

export const migrationRefusals = {
  nothingNewer: refusal<{ method: string; number: number }>({
    code: 'standards/no-newer-version',
    status: 409,
    title: 'Nothing newer',
    sentence: ({ method, number }) =>
      `The project follows version ${number} of “${method}”, and none is published after it. There is nothing to take.`,
  }),
  phaseGone: refusal<{ phase: string; number: number }>({
    code: 'standards/phase-not-in-version',
    status: 409,
    title: 'Where does it stand?',
    sentence: ({ phase, number }) =>
      `The project stands in “${phase}”, which version ${number} does not have. Say in which of its phases it stands from then on.`,
  }),
} as const

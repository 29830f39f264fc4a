import { refusal } from '@portolan/contract'

/** Nobody votes, gives evidence or withdraws once it is closed; each end has its own way on. */
export const closedRefusals = {
  stillDraft: refusal<{ number: number }>({
    code: 'oversight/still-a-draft',
    status: 409,
    title: 'Not asked yet',
    sentence: ({ number }) => `D-${number} is a draft and was not asked yet. Ask it first.`,
  }),
  decidedAlready: refusal<{ number: number; option: string }>({
    code: 'oversight/decided-already',
    status: 409,
    title: 'Decided already',
    sentence: ({ number, option }) =>
      `D-${number} was decided already: “${option}”. To decide otherwise, ask a new question.`,
  }),
  carriedOutAlready: refusal<{ number: number; option: string }>({
    code: 'oversight/carried-out-already',
    status: 409,
    title: 'Carried out already',
    sentence: ({ number, option }) =>
      `D-${number} was decided and carried out once, with “${option}”, and never is a second time. To undo it, ask to take it back.`,
  }),
  outdatedAlready: refusal<{ number: number }>({
    code: 'oversight/outdated-already',
    status: 409,
    title: 'Outdated',
    sentence: ({ number }) =>
      `D-${number} was decided on a state that had changed meanwhile, and nothing was carried out. Ask again on the new state.`,
  }),
  failedAlready: refusal<{ number: number }>({
    code: 'oversight/failed-already',
    status: 409,
    title: 'Could not be carried out',
    sentence: ({ number }) =>
      `D-${number} was decided and could not be carried out; nothing was changed. Read why, and ask anew.`,
  }),
  withdrawnAlready: refusal<{ number: number }>({
    code: 'oversight/withdrawn-already',
    status: 409,
    title: 'Withdrawn',
    sentence: ({ number }) => `D-${number} was withdrawn by who asked it. Ask anew if the question stands.`,
  }),
  lapsedAlready: refusal<{ number: number }>({
    code: 'oversight/lapsed-already',
    status: 409,
    title: 'Lapsed',
    sentence: ({ number }) =>
      `D-${number} lapsed: nobody decided it in time. Ask anew if the question stands.`,
  }),
} as const

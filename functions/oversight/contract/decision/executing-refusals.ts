import { refusal } from '@portolan/contract'

/** Why what was decided was not carried out, and why nobody can decide. */
export const executingRefusals = {
  requesterLeft: refusal<{ name: string }>({
    code: 'oversight/requester-left',
    status: 409,
    title: 'The requester has left',
    sentence: ({ name }) =>
      `${name}, who asked this, has left, and nothing is carried out in the name of somebody who left. Ask the same anew in another name.`,
  }),
  requesterMayNot: refusal<{ name: string; permission: string }>({
    code: 'oversight/requester-may-not',
    status: 409,
    title: 'The requester may no longer',
    sentence: ({ name, permission }) =>
      `${name}, who asked this, no longer holds a role that permits it (${permission}). Have the role granted, or ask the same anew in another name.`,
  }),
  requesterSeesNothing: refusal<{ name: string }>({
    code: 'oversight/requester-sees-nothing',
    status: 409,
    title: 'The requester sees it no more',
    sentence: ({ name }) =>
      `${name}, who asked this, no longer sees what it would change. Ask the same anew in the name of somebody who does.`,
  }),
  movedOn: refusal<{ yours: number; current: number }>({
    code: 'oversight/subject-moved-on',
    status: 409,
    title: 'Changed meanwhile',
    sentence: ({ yours, current }) =>
      `The question spoke of version ${yours}, and version ${current} stood when it was decided: nothing was carried out. Ask again on the new state.`,
  }),
  deciderLeft: refusal<{ name: string }>({
    code: 'oversight/decider-left',
    status: 409,
    title: 'Nobody is left to decide',
    sentence: ({ name }) =>
      `${name}, who was asked, has left, and nobody decides in the place of somebody who left. Withdraw the question and ask somebody else.`,
  }),
  exceedsNow: refusal<{ name: string }>({
    code: 'oversight/exceeds-authority-now',
    status: 409,
    title: 'Beyond the limits now',
    sentence: ({ name }) =>
      `As things stand now, this exceeds what ${name} may decide. Whoever asked it can withdraw it and ask anew: it then goes to the body above.`,
  }),
} as const

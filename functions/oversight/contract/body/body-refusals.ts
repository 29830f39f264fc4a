import { refusal } from '@portolan/contract'

export const bodyRefusals = {
  nameTaken: refusal<{ name: string }>({
    code: 'oversight/body-name-taken',
    status: 409,
    title: 'Name already used',
    sentence: ({ name }) => `There is a body named “${name}” already. Use it, or choose another name.`,
  }),
  nobody: refusal<{ kind: string }>({
    code: 'oversight/nobody-there',
    status: 422,
    title: 'Not there',
    sentence: ({ kind }) =>
      `There is no such ${kind} in this organisation. Choose one of those that are listed.`,
  }),
  seated: refusal<{ name: string }>({
    code: 'oversight/already-seated',
    status: 409,
    title: 'Seated already',
    sentence: ({ name }) =>
      `${name} has a seat in this body already. End that one first to give another role or term.`,
  }),
  noTerm: refusal<{ from: string; to: string }>({
    code: 'oversight/term-without-days',
    status: 422,
    title: 'No day between',
    sentence: ({ from, to }) => `From ${from} to before ${to} there is no day. Choose a later end.`,
  }),
  hasLeft: refusal<{ name: string }>({
    code: 'oversight/person-has-left',
    status: 409,
    title: 'Has left',
    sentence: ({ name }) => `${name} has left the organisation. Choose somebody who is here.`,
  }),
  ringOfBodies: refusal<{ name: string }>({
    code: 'oversight/ring-of-bodies',
    status: 422,
    title: 'No way up',
    sentence: ({ name }) =>
      `What exceeds the limits would come back by “${name}”: nobody would ever decide it. Choose a body above.`,
  }),
  noSeat: refusal<{ name: string }>({
    code: 'oversight/no-seat-there',
    status: 422,
    title: 'No seat there',
    sentence: ({ name }) =>
      `You have no seat in “${name}” in which somebody could stand in for you. Choose a body in which you sit, or all of them.`,
  }),
  ownStandIn: refusal({
    code: 'oversight/own-stand-in',
    status: 422,
    title: 'That is you',
    sentence: () => 'Nobody stands in for himself, not by a second account either. Choose another person.',
  }),
} as const

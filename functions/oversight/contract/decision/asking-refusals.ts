import { refusal } from '@portolan/contract'

/** What keeps a question from being asked. */
export const askingRefusals = {
  notDecidable: refusal<{ operation: string }>({
    code: 'oversight/not-decidable',
    status: 422,
    title: 'No decision can carry this',
    sentence: ({ operation }) =>
      `“${operation}” is no operation that a decision can carry. Those that can are marked x-decidable in the API documentation.`,
  }),
  callInvalid: refusal<{ operation: string; path: string; because: string }>({
    code: 'oversight/call-invalid',
    status: 422,
    title: 'The call does not fit',
    sentence: ({ operation, path, because }) =>
      `The call of “${operation}” does not fit: ${path}: ${because}. Correct it and try again.`,
  }),
  otherProject: refusal<{ operation: string }>({
    code: 'oversight/other-project',
    status: 422,
    title: 'Another project',
    sentence: ({ operation }) =>
      `A question about a project changes that project only, and “${operation}” reaches further. Ask it for the whole organisation, without a project.`,
  }),
  notDraft: refusal<{ number: number }>({
    code: 'oversight/not-a-draft',
    status: 409,
    title: 'Asked already',
    sentence: ({ number }) =>
      `D-${number} was asked already: those who decide have read it as it is. Withdraw it and ask anew.`,
  }),
  notYours: refusal<{ name: string }>({
    code: 'oversight/not-your-question',
    status: 409,
    title: 'Not your question',
    sentence: ({ name }) =>
      `This was asked by ${name}, who alone can do this. Add what you know as evidence.`,
  }),
  optionImpossible: refusal<{ option: string; because: string }>({
    code: 'oversight/option-impossible',
    status: 422,
    title: 'An option cannot be carried out',
    sentence: ({ option, because }) =>
      `“${option}” could not be carried out as things are: ${because} Change the option and ask again.`,
  }),
  deciderAskedIt: refusal<{ name: string }>({
    code: 'oversight/decider-asked-it',
    status: 422,
    title: 'Nobody decides what they asked for',
    sentence: ({ name }) =>
      `${name} asks this, or stands in for who does, and nobody decides what they asked for. Choose somebody else.`,
  }),
  deciderMayNot: refusal<{ name: string }>({
    code: 'oversight/decider-may-not',
    status: 422,
    title: 'Not one who decides',
    sentence: ({ name }) =>
      `${name} holds no role that decides alone here (sponsor, portfolio manager, PMO lead). Choose somebody who does, or a body.`,
  }),
  deciderSeesNothing: refusal<{ name: string }>({
    code: 'oversight/decider-sees-nothing',
    status: 422,
    title: 'Does not see the project',
    sentence: ({ name }) =>
      `${name} does not see this project and could not read what is asked. Have a role granted there, or choose somebody else.`,
  }),
  nobodyAbove: refusal<{ name: string }>({
    code: 'oversight/nobody-above',
    status: 422,
    title: 'Nobody may decide this',
    sentence: ({ name }) =>
      `This exceeds what ${name} may decide, and no body above is set. Ask a body with wider limits, or have one set above.`,
  }),
  bodyWithoutQuorum: refusal<{ name: string; seats: number; quorum: number }>({
    code: 'oversight/body-without-quorum',
    status: 422,
    title: 'Too few members',
    sentence: ({ name, seats, quorum }) =>
      `“${name}” needs ${quorum} votes, and only ${seats} of its members in office may vote on this. Have members seated, or ask another body.`,
  }),
  nothingToTakeBack: refusal<{ number: number }>({
    code: 'oversight/nothing-to-take-back',
    status: 409,
    title: 'Nothing to take back',
    sentence: ({ number }) =>
      `D-${number} carried nothing out that could be taken back. Ask a new question in its own words.`,
  }),
  takenBackAlready: refusal<{ number: number; by: number }>({
    code: 'oversight/taken-back-already',
    status: 409,
    title: 'Asked already',
    sentence: ({ number, by }) =>
      `To take D-${number} back was asked already, by D-${by}. Look there before you ask again.`,
  }),
  nothingToKeep: refusal<{ option: number }>({
    code: 'oversight/nothing-to-keep',
    status: 422,
    title: 'No such option',
    sentence: ({ option }) =>
      `The draft has no option ${option} whose calls could be kept. Read it again and choose one of its options.`,
  }),
  nothingToRenew: refusal<{ number: number }>({
    code: 'oversight/nothing-to-renew',
    status: 409,
    title: 'Nothing to ask anew',
    sentence: ({ number }) =>
      `D-${number} is open or was carried out: only what was outdated, failed, lapsed or withdrawn is asked anew.`,
  }),
} as const

import { refusal } from '@portolan/contract'

/** Who does not decide, by any path. */
export const votingRefusals = {
  yourOwnQuestion: refusal({
    code: 'oversight/your-own-question',
    status: 409,
    title: 'Nobody decides what they asked for',
    sentence: () => 'You asked this yourself, and nobody decides what they asked for. Another member has to.',
  }),
  yourOtherAccount: refusal<{ name: string }>({
    code: 'oversight/your-other-account',
    status: 409,
    title: 'Nobody decides what they asked for',
    sentence: ({ name }) =>
      `This was asked from another account of yours (${name}), and nobody decides what they asked for. Somebody else has to.`,
  }),
  standInOfAsker: refusal<{ name: string }>({
    code: 'oversight/stand-in-of-asker',
    status: 409,
    title: 'Nobody decides what they asked for',
    sentence: ({ name }) =>
      `${name} asked this and made you the stand-in: that would be deciding it through you. Somebody else has to.`,
  }),
  insteadOfAsker: refusal<{ name: string }>({
    code: 'oversight/instead-of-asker',
    status: 409,
    title: 'Nobody decides what they asked for',
    sentence: ({ name }) =>
      `The seat that you would vote for is that of ${name}, who asked this. A seat is silent on what its holder asked.`,
  }),
  roleSinceAsked: refusal<{ role: string }>({
    code: 'oversight/role-since-asked',
    status: 409,
    title: 'That role does not count here',
    sentence: ({ role }) =>
      `You took the role ${role} yourself, or had it from who asked, after this was asked: it does not count here. Somebody who held such a role before has to decide.`,
  }),
  seatSinceAsked: refusal<{ name: string }>({
    code: 'oversight/seat-since-asked',
    status: 409,
    title: 'That seat does not count here',
    sentence: ({ name }) =>
      `Your seat in this body was given after this was asked by who asked it (${name}): it does not count here. The other members decide.`,
  }),
  notDecider: refusal<{ name: string }>({
    code: 'oversight/not-the-decider',
    status: 409,
    title: 'Not yours to decide',
    sentence: ({ name }) => `${name} decides this. You can add what you know as evidence.`,
  }),
  adviser: refusal<{ name: string }>({
    code: 'oversight/adviser-without-vote',
    status: 409,
    title: 'Heard, without a vote',
    sentence: ({ name }) => `You advise “${name}” and have no vote there. Add your advice as evidence.`,
  }),
  termOver: refusal<{ name: string }>({
    code: 'oversight/term-over',
    status: 409,
    title: 'Not in office',
    sentence: ({ name }) =>
      `Your term in “${name}” has ended or has not begun. Members in office decide this.`,
  }),
  roleEnded: refusal({
    code: 'oversight/role-ended',
    status: 409,
    title: 'No longer one who decides',
    sentence: () =>
      'You no longer hold a role that decides alone here. Whoever asked this can withdraw it and ask somebody who does.',
  }),
  noSuchOption: refusal<{ option: number }>({
    code: 'oversight/no-such-option',
    status: 422,
    title: 'No such option',
    sentence: ({ option }) => `There is no option ${option}. Choose one of those shown, or none of them (0).`,
  }),
  notChair: refusal<{ name: string }>({
    code: 'oversight/not-the-chair',
    status: 409,
    title: 'The chair closes',
    sentence: ({ name }) => `Only the chair of “${name}” closes its voting. Your vote counts as it stands.`,
  }),
  quorumLost: refusal<{ name: string; votes: number; quorum: number }>({
    code: 'oversight/quorum-lost',
    status: 409,
    title: 'No quorum',
    sentence: ({ name, votes, quorum }) =>
      `“${name}” needs ${quorum} votes of members in office, and there are ${votes}. Votes of members whose term ended do not count. Wait for more votes, or have members seated.`,
  }),
  undecided: refusal<{ name: string }>({
    code: 'oversight/undecided',
    status: 409,
    title: 'No majority',
    sentence: ({ name }) =>
      `The votes of “${name}” agree on no option by its rule. Members can change their votes until one does.`,
  }),
  notAllThere: refusal({
    code: 'oversight/not-all-there',
    status: 422,
    title: 'Not all are there',
    sentence: () =>
      'Some of these questions are not there, or not visible to you. Reload the list and choose again; nothing was decided.',
  }),
  notTogether: refusal<{ number: number; because: string }>({
    code: 'oversight/not-together',
    status: 422,
    title: 'Not among several',
    sentence: ({ number, because }) =>
      `D-${number} is decided on its own: ${because}. Take it out of the selection and open it.`,
  }),
} as const

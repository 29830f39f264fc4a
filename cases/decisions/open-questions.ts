/** Asked in these days, and still open. */
export type OpenQuestion = {
  readonly code: string
  /** Days before the Monday on which it was asked, and after it on which it is due. */
  readonly asked: number
  readonly due: number
  readonly to: 'sponsor' | 'PMO board' | 'Portfolio board' | 'Change board, core payments'
  readonly question: string
  readonly context: string
  /** What a week of waiting costs, in thousands of euros. */
  readonly waiting?: number
  readonly options: readonly {
    readonly title: string
    readonly consequences: string
    readonly slip?: number
    readonly growth?: number
    readonly phase?: string
    readonly baseline?: boolean
    readonly hold?: boolean
  }[]
  readonly evidence?: readonly (readonly [by: string, words: string])[]
}

export const openQuestions: readonly OpenQuestion[] = [
  {
    code: 'P-114',
    asked: 5,
    due: 3,
    to: 'Change board, core payments',
    question: 'Split the cutover in two waves?',
    context:
      'The gateway lands weeks after the first rehearsal needs it. One wave moves all accounts in one weekend.',
    waiting: 14,
    options: [
      {
        title: 'Retail first, corporate two weeks later',
        consequences: 'Two rehearsals, each half as large. The second wave falls into January.',
        slip: 14,
        growth: 3,
      },
      {
        title: 'One wave, with contractors on the gateway',
        consequences: 'Three contractors for ten weeks; the December window stays.',
        growth: 6,
      },
    ],
    evidence: [
      ['Lars Eriksen', 'Two waves worked for P-101: each had its own way back.'],
      ['Greta Vogel', 'Contractors need an order by the end of the month.'],
    ],
  },
  {
    code: 'P-118',
    asked: 6,
    due: 2,
    to: 'sponsor',
    question: 'Extend the lease of the data centre?',
    context: 'We will not leave before the lease renews. The owner offers three months or a year.',
    waiting: 22,
    options: [
      {
        title: 'Three months',
        consequences: 'Tight: the last 60 servers move in the last two weeks.',
        slip: 62,
        growth: 6,
        baseline: true,
      },
      { title: 'A year', consequences: 'Twice the rent, and no hurry ever again.', slip: 62, growth: 14 },
    ],
    evidence: [['Greta Vogel', 'A year would cost more than the second team did.']],
  },
  {
    code: 'P-144',
    asked: 4,
    due: 8,
    to: 'sponsor',
    question: 'Move the go-live behind the council’s session?',
    context: 'The council decides the tariff in its next session; without it nothing can be billed.',
    options: [{ title: 'Four weeks later', consequences: 'Billing starts with the new tariff.', slip: 28 }],
  },
  {
    code: 'P-129',
    asked: 3,
    due: 6,
    to: 'PMO board',
    question: 'Fund an adapter for a third laboratory?',
    context: 'Its machines speak a dialect of their own.',
    waiting: 3,
    options: [
      { title: 'Fund it', consequences: 'All laboratories on one list.', growth: 4 },
      { title: 'Leave it out', consequences: 'One laboratory of nineteen keeps its paper.' },
    ],
  },
  {
    code: 'P-126',
    asked: 9,
    due: -2,
    to: 'PMO board',
    question: 'Freeze a baseline on what is forecast now?',
    context: 'Progress is measured against a plan that nobody follows since the simulator came late.',
    options: [
      {
        title: 'Freeze it',
        consequences: 'The first baseline stays in the record beside it.',
        baseline: true,
      },
    ],
  },
  {
    code: 'P-123',
    asked: 2,
    due: 9,
    to: 'PMO board',
    question: 'Put the project on hold until its team is back?',
    context: 'The team is still lent out; the project reports nothing but that.',
    options: [{ title: 'On hold', consequences: 'It stops counting as late, and says why.', hold: true }],
    evidence: [['Daniel Osei', 'The team is promised back for the first week of the quarter.']],
  },
]

import type { ExceptionRule } from '@portolan/oversight/contract'

/** What a manager answers: why it is so, and what is done by when, in days from the Monday; or that others decide. */
export type Answered = { readonly words: string; readonly remedy?: string; readonly by?: number }

type Answers = Readonly<Record<string, Readonly<Partial<Record<ExceptionRule, Answered>>>>>

export const answers: Answers = {
  'P-114': {
    'estimate-above-budget': {
      words: 'Two banks test again, which we pay for: their certificates had run out.',
      remedy: 'The second test is billed to the banks; Greta Vogel has their letters.',
      by: 18,
    },
  },
  'P-115': {
    'estimate-above-budget': {
      words: 'Converting by hand costs three times what a converted policy was planned to cost.',
      remedy: 'From the next batch on only policies with open claims are read by hand.',
      by: 11,
    },
  },
  'P-118': {
    'finish-past-tolerance': {
      words: 'The carrier has lorries for two moves a month, and we planned four.',
      remedy: 'A second carrier moves the cold storage; the contract is with legal.',
      by: 9,
    },
  },
  'P-121': {
    'estimate-above-budget': {
      words:
        'The card schemes certify each terminal by itself now. Either the budget grows or the oldest ones stay.',
    },
  },
  'P-123': {
    'estimate-above-budget': {
      words: 'The team was lent out until spring; the people who stand in cost more than ours.',
      remedy: 'Two of ours are back; the last outside contract ends.',
      by: -5,
    },
  },
  'P-129': {
    'estimate-above-budget': {
      words: 'Two laboratories need an adapter of their own, which nobody had priced.',
      remedy: 'Both adapters become one, and the second laboratory tests it instead of building it.',
      by: 25,
    },
  },
}

/** A question that a manager puts before the portfolio board; without a choice it still waits there. */
export type QuestionOver = {
  readonly code: string
  readonly rule: ExceptionRule
  readonly question: string
  readonly options: readonly (readonly [title: string, consequences: string])[]
  readonly chosen?: number
  readonly reason?: string
}

export const questionsOver: readonly QuestionOver[] = [
  {
    code: 'P-115',
    rule: 'finish-past-tolerance',
    question: 'May the conversion of policies end three months later?',
    options: [
      ['Accept the new forecast', 'The old system runs three months longer, and its licence with it.'],
      ['Convert only what is alive', 'Closed policies stay readable where they are, for ten years.'],
    ],
    chosen: 1,
    reason: 'Nobody may lose a policy. The new day is the one we hold you to.',
  },
  {
    code: 'P-117',
    rule: 'estimate-above-budget',
    question: 'What is done about a third more than the budget?',
    options: [
      [
        'A plan to bring it back',
        'The second works council round is prepared in house, and the mobile view waits.',
      ],
      ['Pay it', 'It is taken from the reserve of the portfolio, which is gone then.'],
    ],
    chosen: 1,
    reason: 'The reserve is for what nobody could know.',
  },
  {
    code: 'P-118',
    rule: 'estimate-above-budget',
    question: 'Do we pay a quarter more for leaving the data centre, or stay a year?',
    options: [
      ['Pay and leave', 'The lease ends, and the saving begins a year earlier.'],
      ['Stay a year', 'No move in winter; the lease is paid for another year.'],
      ['Leave the archive behind', 'A third party keeps it, readable within a day.'],
    ],
  },
]

import type { LimitedRule } from '@portolan/oversight/contract'

/** What a manager says against a figure of his project, and what was answered; without an answer it still waits. */
export type ToldChallenge = {
  readonly code: string
  /** Those that may say it: the first that does say something is the one that is meant. */
  readonly rules: readonly LimitedRule[]
  readonly words: string
  readonly shouldBe: string
  readonly answer?: {
    readonly upheld: boolean
    readonly cause?: 'data'
    readonly words: string
  }
}

/** Who answers for what is said of cost. */
export const owners: readonly (readonly [name: string, rules: readonly LimitedRule[]])[] = [
  ['Greta Vogel', ['cost-current', 'cost-first', 'cpi', 'tcpi-gap', 'period-variance']],
  ['Daniel Osei', ['key-person-load', 'timesheet-lateness']],
]

const cost: readonly LimitedRule[] = ['cpi', 'cost-current', 'tcpi-gap', 'cost-first']
const time: readonly LimitedRule[] = ['schedule-slip', 'slip-current', 'slip-first', 'repeated-slip']

export const challenges: readonly ToldChallenge[] = [
  {
    code: 'P-118',
    rules: time,
    words:
      'The last lorry is not the end: what was agreed is the day the old hall is switched off, and that holds.',
    shouldBe: 'The day of the switch-off',
  },
  {
    code: 'P-129',
    rules: cost,
    words: 'The adapter of the second laboratory was booked twice: once by the order, once by the invoice.',
    shouldBe: 'Less by the second booking',
    answer: {
      upheld: true,
      cause: 'data',
      words: 'So it is. The order is closed now, and the second booking goes with the close of the month.',
    },
  },
  {
    code: 'P-114',
    rules: cost,
    words: 'The second test is billed to the banks. It is no cost of ours.',
    shouldBe: 'Without the second test',
    answer: {
      upheld: false,
      words: 'Nobody has signed that yet. Until a bank pays for it, it is our cost, and the figure says so.',
    },
  },
]

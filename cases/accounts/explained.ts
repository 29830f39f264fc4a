/** Plans of which lines are control accounts, and how many lines at most. */
export const held: readonly (readonly [code: string, most: number])[] = [
  ['P-114', 4],
  ['P-118', 4],
  ['P-121', 3],
  ['P-127', 3],
  ['P-112', 4],
  ['P-119', 4],
  ['P-110', 4],
  ['P-122', 3],
]

export type Strays = 'over' | 'late' | 'under'

/** What is explained of the account of a project that strays most, and what became of that; without an end it still waits. */
export type ToldExplanation = {
  readonly code: string
  /** Whoever manages the project writes it in the place of who answers for the account. */
  readonly byManager?: true
  readonly estimate: 'statistical' | 'budget'
  readonly end?: { readonly accepted: boolean; readonly words: string }
}

export const explained: readonly ToldExplanation[] = [
  {
    code: 'P-114',
    estimate: 'statistical',
    end: { accepted: true, words: 'Agreed. The board hears it with the next status.' },
  },
  {
    code: 'P-118',
    estimate: 'budget',
    end: {
      accepted: false,
      words:
        'The budget is no estimate: nothing here says why the rest should cost less than what was done. Say what it will cost, and what you give up for it.',
    },
  },
  { code: 'P-122', estimate: 'statistical' },
  {
    code: 'P-119',
    byManager: true,
    estimate: 'statistical',
    end: { accepted: true, words: '' },
  },
]

export const texts: Readonly<
  Record<Strays, { readonly cause: string; readonly effect: string; readonly action: string }>
> = {
  over: {
    cause:
      'The interfaces of two suppliers changed after we had agreed them, and the work on both was done twice: once against the old description, once against what they delivered.',
    effect:
      'What was done twice does not come back. The rest goes as planned if both descriptions hold, so the account ends above its budget by about what it is above it now.',
    action: 'Have both suppliers sign the description of their interface before the next work on it begins',
  },
  late: {
    cause:
      'Those who were to test were held by the close of the quarter for three weeks, so what was built waits for its acceptance and has not been earned.',
    effect:
      'No cost is lost by it. The finish of this part moves by two weeks, and what follows it loses its float.',
    action: 'Agree with the business on four named testers until the end of the month',
  },
  under: {
    cause:
      'Two invoices of the supplier for work that is done have not come in, so the plan tells less cost than there is.',
    effect: 'The saving is none: once both invoices are booked the account stands at its budget.',
    action: 'Ask the supplier for both invoices, and enter the cost of the work in the plan',
  },
}

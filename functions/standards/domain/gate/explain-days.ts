import type { Day, Explanation } from '@portolan/quantity'

const rule = 'gate-days/1'

type Ruled = {
  readonly since: string
  readonly withinDays: number
  readonly due: string
  readonly daysLate: number
}

/** How many days a presented gate waits past the day by which its method wants it ruled. */
export function explainRulingLate({ since, withinDays, due, daysLate }: Ruled, today: Day): Explanation {
  const given = (measure: string, value: string | number, unit: string, formula: string): Explanation => ({
    measure,
    value,
    unit,
    rule,
    formula,
    from: [],
  })
  return {
    measure: 'rulingLate',
    value: daysLate,
    unit: 'days',
    rule,
    formula: 'today − day by which it is to be ruled, from the day after it',
    from: [
      given('today', today, 'day', 'the day on which one looks'),
      {
        ...given('ruledBy', due, 'day', 'day of its presentation + days that the method gives'),
        from: [
          given('presented', since, 'day', 'the day on which the gate was presented'),
          given('withinDays', withinDays, 'days', 'as the method says of this gate'),
        ],
      },
    ],
  }
}

type Worked = { readonly due: string; readonly daysLate: number }

/** How many days a gate is past the end of the work before it. */
export function explainGateLate({ due, daysLate }: Worked, today: Day): Explanation {
  const given = (measure: string, value: string, formula: string): Explanation => ({
    measure,
    value,
    unit: 'day',
    rule,
    formula,
    from: [],
  })
  return {
    measure: 'gateLate',
    value: daysLate,
    unit: 'days',
    rule,
    formula: 'today − day on which the gate is due, from the day after it',
    from: [
      given('today', today, 'the day on which one looks'),
      given('gateDue', due, 'the day on which the last activity of the phase ends in its plan'),
    ],
  }
}

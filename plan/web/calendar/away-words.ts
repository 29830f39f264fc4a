import type { Day } from '@portolan/quantity'
import { useFormat, useWords } from '@portolan/ui'

type Away = {
  readonly first: string
  readonly last: string
  readonly fromNoon: boolean
  readonly untilNoon: boolean
}

/** '21 – 31 Dec', '2 Dec, from noon'. */
export function useAwayWords(): (of: Away) => string {
  const say = useWords('people')
  const format = useFormat()
  return ({ first, last, fromNoon, untilNoon }) => {
    const from = `${format.day(first as Day)}${fromNoon ? ` ${say('from-noon')}` : ''}`
    const until = `${format.day(last as Day)}${untilNoon ? ` ${say('until-noon')}` : ''}`
    if (first !== last) return `${from} – ${until}`
    return untilNoon ? until : from
  }
}

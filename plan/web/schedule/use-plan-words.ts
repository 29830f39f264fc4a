import './texts.ts'
import { useFormat, useWords } from '@portolan/ui'
import { useMemo } from 'react'
import type { PlanWords } from './words.ts'

/** Numbers, units and kinds of link as the reader's language writes them. */
export function usePlanWords(): PlanWords {
  const say = useWords('schedule')
  const format = useFormat()
  return useMemo(() => {
    const numbers = new Map<number, string>()
    return {
      // Thousands of lines share few durations, and writing a number costs more than drawing it.
      number: (value) => {
        const written = numbers.get(value) ?? format.number(value)
        numbers.set(value, written)
        return written
      },
      day: say('unit.day'),
      elapsedDay: say('unit.elapsed-day'),
      hour: say('unit.hour'),
      minute: say('unit.minute'),
      link: (kind) => say(`link.${kind}`),
    }
  }, [say, format])
}

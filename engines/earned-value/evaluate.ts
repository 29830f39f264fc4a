import { type Finding, term, told } from '@portolan/quantity'
import { measureTable } from './measure-table.ts'
import type { InputName, MeasureName, ValueName, Values } from './result.ts'
import { wordsOf } from './words.ts'

/** What is known by a name, of the inputs and the measures. */
export type Known = (name: ValueName) => number | null

type Evaluated = { readonly known: Known; readonly findings: readonly Finding[] }

/**
 * All measures from top to bottom of the table. A measure is null if one of its parts is (told where that part
 * was lost) or if its formula has no answer (told here), so each cause is told once.
 */
export function evaluate(inputs: Values<InputName>): Evaluated {
  const values = new Map<string, number | null>(Object.entries(inputs))
  const findings: Finding[] = []
  for (const name of NAMES) {
    const value = valueOf(name, values)
    const answered = value !== null && Number.isFinite(value)
    values.set(name, answered ? value + 0 : null)
    if (value !== null && !answered) findings.push(noAnswer(name, values.get('workRemaining') === 0))
  }
  return { known: (name) => values.get(name) ?? null, findings }
}

const NAMES = Object.keys(measureTable) as readonly MeasureName[]

/** Every part stands above the measure in the table, so each is known by now, or known to be lacking. */
function valueOf(name: MeasureName, values: ReadonlyMap<string, number | null>): number | null {
  const { of, compute } = measureTable[name]
  const parts: Partial<Record<ValueName, number>> = {}
  for (const part of of) {
    const value = values.get(part) ?? null
    if (value === null) return null
    parts[part] = value
  }
  return compute(parts as Readonly<Record<ValueName, number>>)
}

/** When the work is done, what is asked of the rest has no answer, and that is nothing to warn of. */
function noAnswer(name: MeasureName, done: boolean): Finding {
  const measure = term(`earned-value:measure.${name}`, wordsOf(name))
  const cause = term(`earned-value:unless.${name}`, measureTable[name].unless)
  return {
    severity: done ? 'info' : 'warning',
    code: 'no-answer',
    subject: { kind: 'measure', id: name },
    ...told(
      'earned-value:no-answer',
    )`There is no ${{ measure }}, because ${{ cause }}; what rests on it is left empty too.`,
  }
}

import '../page-texts.ts'
import { useFormat, useWords } from '@portolan/ui'
import type { Attention } from '../../contract/index.ts'

/** The sentence of a question and its way out, with the values that it came with. */
export function useAskedWords(of: Attention): { readonly sentence: string; readonly way: string } {
  const say = useWords('overview')
  const words = useWords('oversight')
  const format = useFormat()
  const written = Object.fromEntries(
    Object.entries(of.values).map(([name, { value, unit }]) => [
      name,
      unit === 'status' ? words(`count.${value}`) : unit === 'text' ? value : format.value(value, unit),
    ]),
  )
  return { sentence: say(`ask.${of.code}`, written), way: say(`way.${of.code}`, written) }
}

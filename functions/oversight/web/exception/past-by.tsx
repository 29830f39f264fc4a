import { Figure, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { Attention } from '../../contract/index.ts'
import type { Explain } from '../use-explain.ts'

/** How far past its limit something is: days or a share; of a rating, what it says beside what is computed. */
export function PastBy(props: { of: Attention; projectId: string; explain: Explain }): ReactNode {
  const format = useFormat()
  const say = useWords('overview')
  const words = useWords('oversight')
  const { of, projectId, explain } = props
  const figure = of.values['days'] ?? of.values['share']
  if (figure === undefined)
    return (
      <>
        {String(of.values['reported']?.value ?? '')} · {words(`count.${of.values['computed']?.value}`)}
      </>
    )
  if (of.measure === null || typeof figure.value !== 'number')
    return <>{format.value(figure.value, figure.unit)}</>
  return (
    <Figure
      value={figure.value}
      unit={figure.unit}
      label={say(`rule.${of.rule}`)}
      explain={explain(projectId, of.measure)}
      signed
    />
  )
}

/** The same as text, for widths and for those who copy it. */
export function pastByText(
  { values }: Attention,
  write: (value: number | string, unit: string) => string,
): string {
  const figure = values['days'] ?? values['share']
  return figure === undefined ? String(values['reported']?.value ?? '') : write(figure.value, figure.unit)
}

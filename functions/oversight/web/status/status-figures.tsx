import { Figure, FigureBox, FigureStrip, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { StatusFigure } from '../../contract/index.ts'
import { useExplain } from '../use-explain.ts'

/** The figures of a report, each with what it was the time before; `explained` while they are those of now. */
export function StatusFigures(props: {
  projectId: string
  of: readonly StatusFigure[]
  frozen?: boolean
}): ReactNode {
  const say = useWords('status')
  const format = useFormat()
  const explain = useExplain()
  return (
    <FigureStrip>
      {props.of.map(({ measure, now, before }) => (
        <FigureBox
          key={measure}
          label={say(`figure.${measure}`)}
          note={
            before === null
              ? say('figure.first')
              : say('figure.before', { value: format.value(before, now.unit, true) })
          }
        >
          <Figure
            value={now.value}
            unit={now.unit}
            label={say(`figure.${measure}`)}
            size="narrow"
            {...(props.frozen === true ? {} : { explain: explain(props.projectId, measure) })}
          />
        </FigureBox>
      ))}
    </FigureStrip>
  )
}

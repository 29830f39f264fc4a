import { Told, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { StatusReport } from '../../contract/index.ts'
import { ColourChip } from './colour-chip.tsx'
import { usePeriodName } from './use-period-name.ts'

/** What was said the last time, beside what is written now. */
export function LastBeside({ of }: { of: StatusReport | null }): ReactNode {
  const say = useWords('status')
  const periodName = usePeriodName()
  if (of === null)
    return (
      <aside className="status-last">
        <h3>{say('last.title')}</h3>
        <p className="p-label">{say('last.none')}</p>
      </aside>
    )
  const { content } = of
  return (
    <aside className="status-last" aria-label={say('last.title')}>
      <h3>{say('last.of', { period: periodName(content.period) })}</h3>
      <ColourChip of={content.ratings.overall} />
      {content.thought === '' ? null : <p className="status-said">{content.thought}</p>}
      {content.reason === '' ? null : (
        <p>
          <strong>{say('reason.short')}</strong> {content.reason}
        </p>
      )}
      <ul>
        {content.lines.map((line) => (
          <li key={line.id}>{line.corrected ?? <Told of={line} />}</li>
        ))}
      </ul>
    </aside>
  )
}

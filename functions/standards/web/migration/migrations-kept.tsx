import './texts.ts'
import type { Instant } from '@portolan/quantity'
import { ErrorState, Skeleton, useFormat, useRead, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { listMigrations } from '../../contract/index.ts'
import { ReportShown } from './report-shown.tsx'

/** How a project went from version to version, each with its report as it was. */
export function MigrationsKept({ projectId }: { projectId: string }): ReactNode {
  const say = useWords('migration')
  const format = useFormat()
  const read = useRead(listMigrations, { projectId })
  if (read.problem) return <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
  if (read.data === undefined) return <Skeleton rows={6} />
  const { items } = read.data
  if (items.length === 0) return <p className="method-note method-edge">{say('kept-none')}</p>
  return (
    <div className="method-form start-review">
      {items.map(({ id, by, at, words, report }, nth) => (
        <details key={id} open={nth === 0}>
          <summary>
            {say('kept', {
              from: report.from,
              to: report.to,
              name: by.name,
              at: format.instant(at as Instant),
            })}
          </summary>
          {words === '' ? null : <p className="method-note">{words}</p>}
          <ReportShown of={report} />
        </details>
      ))}
    </div>
  )
}

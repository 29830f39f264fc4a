import './close.css'
import './texts.ts'
import { Link, useRead, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { type CloseSummary, listCloses } from '../../contract/index.ts'
import { usePeriodName } from '../period/use-period-name.ts'
import { Bar, useProgressWords } from './close-figures.tsx'

/** The periods that are being closed, each with how far it has come and the way to its checklist. */
export function CloseBanner(): ReactNode {
  const read = useRead(listCloses, {})
  return (read.data?.items ?? []).map((one) => <Line key={one.period.id} of={one} />)
}

function Line(props: { of: CloseSummary }): ReactNode {
  const say = useWords('close')
  const nameOf = usePeriodName()
  const words = useProgressWords()
  const { period, progress } = props.of
  return (
    <div className="close-banner">
      <Link to="/periods/$periodId/close" params={{ periodId: period.id }} className="p-link">
        {say('banner', { period: nameOf(period.name) })}
      </Link>
      <Bar done={progress.projectsIn} of={progress.projects} label={say('figure.projects')} />
      <span className="p-label">{words(progress)}</span>
    </div>
  )
}

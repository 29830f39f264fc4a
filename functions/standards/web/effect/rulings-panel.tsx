import './effect.css'
import type { GivenTo } from '@portolan/contract'
import type { Instant } from '@portolan/quantity'
import { ErrorState, Link, SidePanel, Skeleton, StatusChip, useFormat, useRead, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { listRulings, type RulingLine } from '../../contract/index.ts'
import { outcomeTones } from '../gate/tones.ts'

/** The gates behind a figure, the newest first; each opens the pack of what was decided. */
export function RulingsPanel(props: { of: GivenTo<typeof listRulings>; onClose: () => void }): ReactNode {
  const say = useWords('effect')
  const read = useRead(listRulings, props.of, { keep: false })
  return (
    <SidePanel title={say('behind')} width={380} onClose={props.onClose}>
      {read.problem ? (
        <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
      ) : read.data === undefined ? (
        <Skeleton rows={6} />
      ) : read.data.items.length === 0 ? (
        <p className="effect-none">{say('none-behind')}</p>
      ) : (
        <ul className="effect-rulings">
          {read.data.items.map((ruling) => (
            <Line key={ruling.rulingId} of={ruling} />
          ))}
        </ul>
      )}
    </SidePanel>
  )
}

function Line({ of }: { of: RulingLine }): ReactNode {
  const say = useWords('effect')
  const gates = useWords('gates')
  const format = useFormat()
  const { project, gate, outcome, first, at, by, cycleDays, lacking, rulingId } = of
  return (
    <li>
      <StatusChip tone={outcomeTones[outcome]} word={gates(`outcome.${outcome}`)} bare />{' '}
      {first ? <span className="p-meta">{say('first')}</span> : null}
      <div>
        <Link to="/gate-packs/$projectId/$rulingId" params={{ projectId: project.id, rulingId }}>
          {project.name}: {gate}
        </Link>
      </div>
      <div className="p-meta">
        {gates('ruling.by', { name: by.name, at: format.instant(at as Instant) })}
        {cycleDays === null ? null : ` · ${say('within', { count: Math.round(cycleDays) })}`}
        {lacking === 0 ? null : ` · ${say('lacked', { count: lacking })}`}
      </div>
    </li>
  )
}

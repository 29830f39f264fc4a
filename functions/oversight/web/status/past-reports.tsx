import type { Instant } from '@portolan/quantity'
import { Section, StatusChip, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { listStatusReports } from '../../contract/index.ts'
import type { OutputOf } from '@portolan/contract'
import { ColourChip } from './colour-chip.tsx'
import { usePeriodName } from './use-period-name.ts'

type Brief = OutputOf<typeof listStatusReports>['items'][number]

/** What was confirmed before, the newest first; none of it changes any more. */
export function PastReports(props: {
  of: readonly Brief[]
  open: string | undefined
  onOpen: (id: string) => void
}): ReactNode {
  const say = useWords('status')
  if (props.of.length === 0) return null
  return (
    <Section title={say('past.title')}>
      <table className="status-table">
        <thead>
          <tr>
            <th scope="col">{say('past.period')}</th>
            <th scope="col">{say('past.colour')}</th>
            <th scope="col">{say('past.thought')}</th>
            <th scope="col" className="status-wide">
              {say('past.by')}
            </th>
          </tr>
        </thead>
        <tbody>
          {props.of.map((one) => (
            <Row key={one.id} of={one} open={props.open === one.id} onOpen={props.onOpen} />
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function Row({ of, open, onOpen }: { of: Brief; open: boolean; onOpen: (id: string) => void }): ReactNode {
  const say = useWords('status')
  const format = useFormat()
  const periodName = usePeriodName()
  return (
    <tr data-open={open || undefined}>
      <td>
        <button type="button" className="p-link" onClick={() => onOpen(of.id)}>
          {say('past.open', { period: periodName(of.period), number: of.number })}
        </button>
      </td>
      <td>
        <ColourChip of={of.colour} bare />{' '}
        {of.publishedAt === null ? <StatusChip tone="none" word={say('state.waiting')} bare /> : null}
      </td>
      <td className="status-said">{of.thought === '' ? '–' : of.thought}</td>
      <td className="status-wide">
        {of.by}, {format.instant(of.confirmedAt as Instant)}
      </td>
    </tr>
  )
}

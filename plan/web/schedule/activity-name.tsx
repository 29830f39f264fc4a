import { Icon, Tag, useWords } from '@portolan/ui'
import { Diamond } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ActivityRow } from '../../contract/index.ts'
import { labelOf } from './outline.ts'

/** A line of the outline: what it is called and where it stands; by hand and inactive are told in words. */
export function ActivityName(props: {
  of: ActivityRow
  onOpen?: ((row: ActivityRow) => void) | undefined
}): ReactNode {
  const say = useWords('schedule')
  const { of, onOpen } = props
  const label = labelOf(of)
  return (
    <span
      className="schedule-name"
      data-critical={(of.critical && of.kind !== 'summary') || undefined}
      data-inactive={of.inactive || undefined}
    >
      {isMilestone(of) ? <Icon of={Diamond} size={11} className="schedule-diamond" /> : null}
      {onOpen && label !== '' ? (
        <button
          type="button"
          className="schedule-open p-cell-code"
          tabIndex={-1}
          title={say('row.open')}
          onClick={() => onOpen(of)}
        >
          {label}
        </button>
      ) : (
        <span className="p-cell-code">{label}</span>
      )}
      <span className="p-cut" title={of.name}>
        {of.name}
      </span>
      <ActivityTags of={of} />
    </span>
  )
}

export function ActivityTags(props: { of: ActivityRow }): ReactNode {
  const say = useWords('schedule')
  const { of } = props
  const told = [...(of.inactive ? ['inactive'] : []), ...(of.manual ? ['manual'] : [])]
  return told.map((word) => (
    <span key={word} title={say(`row.${word}-hint`)} className="schedule-tag">
      <Tag>{say(`row.${word}`)}</Tag>
    </span>
  ))
}

export function isMilestone({ kind }: Pick<ActivityRow, 'kind'>): boolean {
  return kind.endsWith('milestone')
}

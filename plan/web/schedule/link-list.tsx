import { IconButton, Section, useWords } from '@portolan/ui'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ActivityRow, LinkRow } from '../../contract/index.ts'
import type { PlanSetting } from './activity-cells.tsx'
import { labelOf } from './outline.ts'
import { lagText } from './words.ts'

/** The links of an activity both ways; each leads to the other one, and can be removed by who may edit. */
export function LinkList(props: {
  of: ActivityRow
  setting: PlanSetting
  onOpen: (activity: string) => void
  onRemove: ((link: LinkRow) => void) | undefined
  children?: ReactNode
}): ReactNode {
  const say = useWords('schedule')
  const { of } = props
  return (
    <Section title={say('panel.links')}>
      <div className="schedule-links">
        <h3>{say('panel.predecessors')}</h3>
        <Ends {...props} links={of.predecessors} end="predecessor" none={say('panel.no-predecessors')} />
        <h3>{say('panel.successors')}</h3>
        <Ends {...props} links={of.successors} end="successor" none={say('panel.no-successors')} />
        {props.children}
      </div>
    </Section>
  )
}

function Ends(props: {
  links: readonly LinkRow[]
  end: 'predecessor' | 'successor'
  none: string
  setting: PlanSetting
  onOpen: (activity: string) => void
  onRemove: ((link: LinkRow) => void) | undefined
}): ReactNode {
  const { setting, end, onRemove } = props
  const { say } = setting
  if (props.links.length === 0) return <p className="p-label">{props.none}</p>
  return (
    <ul>
      {props.links.map((link) => {
        const other = setting.index.get(link[end])
        const name = other?.name ?? link[end]
        return (
          <li key={link.id} className="schedule-link">
            {other ? <span className="p-cell-code">{labelOf(other)}</span> : null}
            <button
              type="button"
              className="p-link p-cut"
              title={name}
              aria-label={say('panel.open', { name })}
              onClick={() => props.onOpen(link[end])}
            >
              {name}
            </button>
            <span className="schedule-link-kind" title={say(`link-long.${link.kind}`)}>
              {setting.words.link(link.kind)} {lagText(link.lag, setting.minutesPerDay, setting.words)}
            </span>
            {onRemove ? (
              <IconButton
                icon={X}
                label={say('panel.remove-link', { name })}
                onClick={() => onRemove(link)}
              />
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}

import './action.css'
import './texts.ts'
import type { Day } from '@portolan/quantity'
import { Button, DayText, later, Link, Section, StatusShape, useMay, useRead, useWords } from '@portolan/ui'
import { ListPlus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { listActions, permissions } from '../../contract/index.ts'
import { toneOfAction, wordOfAction } from './words.ts'

const ActionForm = later(async () => (await import('./action-form.tsx')).ActionForm)

/** What came out of something: its actions, and a way to ask for another. */
export function SourceActions(props: {
  kind: string
  id: string
  projectId: string | undefined
  adds?: boolean
}): ReactNode {
  const say = useWords('actions')
  const may = useMay()
  const { kind, id, projectId, adds = true } = props
  const [adding, add] = useState(false)
  const read = useRead(listActions, { sourceKind: kind, sourceId: id, limit: 50 }, { keep: false })
  const items = read.data?.items ?? []
  const offered = adds && may(permissions.addActions, { projectId })
  if (items.length === 0 && !offered) return null
  return (
    <Section title={say('title')}>
      <ul className="action-list">
        {items.map((row) => (
          <li key={row.id}>
            <StatusShape tone={toneOfAction(row)} />
            <Link to="/actions" search={{ place: 'all', row: row.id, states: ['open', 'done', 'dropped'] }}>
              {row.title}
            </Link>
            <span className="p-meta">
              {row.owner.name}, <DayText of={row.due as Day} />
              <span className="p-hidden"> {say(wordOfAction(row))}</span>
            </span>
          </li>
        ))}
      </ul>
      {adding ? (
        <div className="action-form">
          <ActionForm
            projectId={projectId}
            source={{ kind, id }}
            onDone={() => add(false)}
            onCancel={() => add(false)}
          />
        </div>
      ) : offered ? (
        <Button size="small" icon={ListPlus} onClick={() => add(true)}>
          {say('act.new')}
        </Button>
      ) : null}
    </Section>
  )
}

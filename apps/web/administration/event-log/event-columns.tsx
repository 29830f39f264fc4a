import type { LoggedEvent } from '@portolan/platform/events/contract'
import type { Instant } from '@portolan/quantity'
import { type GridColumn, Link, Person, type Say, Tag, useFormat, useTold } from '@portolan/ui'
import type { ReactNode } from 'react'
import { eventSentence } from './event-sentence.ts'

export function eventColumns(say: Say): readonly GridColumn<LoggedEvent>[] {
  return [
    { id: 'at', header: say('when'), width: 150, cell: (row) => <Moment of={row.at} /> },
    { id: 'who', header: say('who'), width: 170, grow: 1, cell: (row) => <Actor of={row} /> },
    {
      id: 'what',
      header: say('what'),
      width: 280,
      grow: 4,
      cell: (row) => <Deed of={row} />,
    },
    { id: 'subject', header: say('subject'), width: 120, cell: (row) => <Subject of={row} say={say} /> },
    {
      id: 'name',
      header: say('event'),
      width: 190,
      cell: (row) => <span className="p-label p-cut">{row.name}</span>,
    },
  ]
}

function Deed(props: { of: LoggedEvent }): ReactNode {
  const said = useTold()(eventSentence(props.of))
  return (
    <span className="p-cut" title={said}>
      {said}
    </span>
  )
}

export function Actor(props: { of: LoggedEvent }): ReactNode {
  const { actor, actorKind } = props.of
  return actor === null ? (
    <Tag>{actorKind}</Tag>
  ) : (
    <Person name={actor} note={actorKind === 'token' ? 'API' : undefined} />
  )
}

export function Moment(props: { of: string }): ReactNode {
  const format = useFormat()
  return (
    <time className="p-num" dateTime={props.of} title={props.of}>
      {format.instant(props.of as Instant)}
    </time>
  )
}

/** Leads to what the event is about, where that has a page. */
export function Subject(props: { of: LoggedEvent; say: Say }): ReactNode {
  const { of, say } = props
  if (of.projectId !== null)
    return (
      <Link to="/projects/$projectId" params={{ projectId: of.projectId }} tabIndex={-1}>
        {say('kind.project')}
      </Link>
    )
  if (of.subjectKind === 'import')
    return (
      <Link to="/imports/$importId" params={{ importId: of.subjectId }} tabIndex={-1}>
        {say('kind.import')}
      </Link>
    )
  return <span className="p-label">{of.subjectKind}</span>
}

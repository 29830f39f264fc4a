import { type ProjectHistory, showHistory } from '@portolan/plan/contract'
import type { Day } from '@portolan/quantity'
import { DayText, Link, useRead, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { Standing } from '../../contract/index.ts'

/** What whoever reported the rating wrote about it, as far as a glance reads; all of it stands in the history. */
export function SaidWhy(props: { of: Standing }): ReactNode {
  const say = useWords('overview')
  const { projectId, reported } = props.of
  const editions = useRead(showHistory, { projectId }, { keep: false }).data?.editions ?? []
  const said = reported === null ? undefined : wordsSince(editions, reported.asOf)
  if (said === undefined) return null
  return (
    <div className="overview-said">
      <span className="p-label">
        {say('said.title')}, <DayText of={said.asOf as Day} />
      </span>
      <p className="overview-quote">{say('said.quote', { words: said.words })}</p>
      <Link to="/projects/$projectId/history" params={{ projectId }}>
        {say('said.read-on')}
      </Link>
    </div>
  )
}

type Said = { readonly asOf: string; readonly words: string }

/** Words on the rating that came with it or after it. */
function wordsSince(editions: ProjectHistory['editions'], day: string): Said | undefined {
  const edition = editions.findLast(
    ({ asOf, narrative }) => asOf >= day && (narrative['ratingNarrative'] ?? '').trim() !== '',
  )
  return edition && { asOf: edition.asOf, words: (edition.narrative['ratingNarrative'] ?? '').trim() }
}

import { Link, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { ActionSource } from '../../contract/index.ts'

/** What an action came from, as far as the reader sees it. */
export function SourceLink(props: { of: ActionSource | null }): ReactNode {
  const say = useWords('actions')
  const { of } = props
  if (of === null) return '–'
  if (of.title === null || of.to === null) return <span className="p-label">{say('source.hidden')}</span>
  const { pathname, searchParams } = new URL(of.to, 'http://here')
  return (
    <Link to={pathname} search={Object.fromEntries(searchParams)} className="p-link p-cut" title={of.title}>
      {of.title}
    </Link>
  )
}

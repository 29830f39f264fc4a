import './challenge.css'
import './texts.ts'
import type { Instant } from '@portolan/quantity'
import { later, Link, StatusShape, useFormat, useMay, useRead, useWords } from '@portolan/ui'
import { type ReactNode, useMemo, useState } from 'react'
import { type Challenge, challengePermissions, limitedRules, listChallenges } from '../../contract/index.ts'

/** A form brings much with it, and few who read the reasons have something to say against one. */
const RaiseForm = later(async () => (await import('./raise-form.tsx')).RaiseForm)

/** What was said against the figures of a project, the open ones first; those that were taken back are history. */
export function useChallenges(projectId: string): readonly Challenge[] {
  const items = useRead(listChallenges, { projectId }).data?.items ?? none
  return useMemo(() => items.filter(({ state }) => state !== 'withdrawn'), [items])
}

const none: readonly Challenge[] = []

type Props = {
  readonly projectId: string
  readonly rule: string
  readonly challenges: readonly Challenge[]
  /** The line of small print that the way to say so ends; without it the way stands alone. */
  readonly children?: ReactNode
}

/** Beside a figure: that somebody says it is wrong, and what came of it; and the way to say so. */
export function BesideFigure({ projectId, rule, challenges, children }: Props): ReactNode {
  const say = useWords('challenges')
  const may = useMay()
  const [saying, setSaying] = useState(false)
  const known = limitedRules.find((one) => one === rule)
  const said = challenges.filter((one) => one.rule === rule)
  const mayRaise =
    known !== undefined &&
    may(challengePermissions.raise, { projectId }) &&
    said.every(({ state }) => state !== 'open')
  const way =
    mayRaise && !saying ? (
      <button type="button" className="p-link" onClick={() => setSaying(true)}>
        {say('wrong')}
      </button>
    ) : null
  return (
    <div className="challenge-beside">
      {children === undefined ? (
        way
      ) : (
        <p className="p-meta">
          {children}
          {way === null ? null : <> · {way}</>}
        </p>
      )}
      {said.map((one) => (
        <Line key={one.id} of={one} />
      ))}
      {known !== undefined && saying && mayRaise ? (
        <RaiseForm projectId={projectId} rule={known} onDone={() => setSaying(false)} />
      ) : null}
    </div>
  )
}

function Line({ of }: { of: Challenge }): ReactNode {
  const say = useWords('challenges')
  const format = useFormat()
  const at = format.instant(of.raisedAt as Instant)
  return (
    <p className="p-meta" data-state={of.state}>
      <StatusShape tone={of.state === 'open' ? 'warn' : 'none'} />{' '}
      <Link to="/portfolio/challenges" search={{ row: of.id, of: of.project.id, all: true }}>
        {say('beside', { name: of.raisedBy.name, at, state: say(`state.${of.state}`) })}
      </Link>
    </p>
  )
}

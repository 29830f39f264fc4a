import './challenge.css'
import './texts.ts'
import type { Instant } from '@portolan/quantity'
import {
  FormFromSchema,
  Link,
  StatusShape,
  useFormat,
  useMay,
  useRead,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useMemo, useState } from 'react'
import {
  type Challenge,
  challengePermissions,
  type LimitedRule,
  limitedRules,
  listChallenges,
  raiseChallenge,
} from '../../contract/index.ts'

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

const form = raiseChallenge.input.pick({ words: true, shouldBe: true })

function RaiseForm(props: { projectId: string; rule: LimitedRule; onDone: () => void }): ReactNode {
  const say = useWords('challenges')
  const toast = useToast()
  const { run } = useWrite(raiseChallenge)
  const { projectId, rule, onDone } = props
  const fields = useMemo(
    () => ({
      words: { label: say('raise.words'), kind: 'long-text' as const },
      shouldBe: { label: say('raise.should-be'), help: say('raise.means') },
    }),
    [say],
  )
  return (
    <FormFromSchema
      schema={form}
      fields={fields}
      action={say('raise.do')}
      onCancel={onDone}
      onSubmit={async (given) => {
        const { number } = await run({ projectId, rule, ...given })
        toast({ sentence: say('raise.done', { number }) })
        onDone()
      }}
    />
  )
}

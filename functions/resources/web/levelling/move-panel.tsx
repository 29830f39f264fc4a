import type { Day } from '@portolan/quantity'
import { Button, DayText, Facts, Figure, Link, Section, SidePanel, useFormat, useWords } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import type { LevelMove } from '../../contract/index.ts'
import { chainOf } from '../../domain/index.ts'
import { reasonText } from './reason-text.ts'

/** One activity: from when to when, why it stands there, and what stands behind that. */
export function MovePanel(props: {
  of: LevelMove
  moves: readonly LevelMove[]
  onOpen: (id: string) => void
  onClose: () => void
}): ReactNode {
  const say = useWords('levelling')
  const format = useFormat()
  const { of, moves } = props
  const chain = useMemo(() => chainOf(of.id, new Map(moves.map((move) => [move.id, move]))), [of, moves])
  return (
    <SidePanel
      title={of.name}
      onClose={props.onClose}
      footer={
        <Link
          className="p-button p-button-plain"
          to="/projects/$projectId/plan"
          params={{ projectId: of.projectId }}
          search={{ row: of.activity }}
        >
          {say('to-plan')}
        </Link>
      }
    >
      <Facts
        of={[
          [say('column.project'), of.project],
          [say('column.people'), of.people.length === 0 ? say('nobody-named') : of.people.join(', ')],
          [say('column.startBefore'), <DayText key="a" of={of.startBefore as Day} />],
          [say('column.startAfter'), <DayText key="b" of={of.startAfter as Day} />],
          [say('column.finishBefore'), <DayText key="c" of={of.finishBefore as Day} />],
          [say('column.finishAfter'), <DayText key="d" of={of.finishAfter as Day} />],
          [
            say('column.later'),
            <Figure key="e" label={say('column.later')} value={of.laterDays} unit="days" signed />,
          ],
        ]}
      />
      <Section title={say('why-here')}>
        <ol className="level-chain">
          {chain.map((move, at) => (
            <li key={move.id}>
              {at === 0 ? null : (
                <Button kind="quiet" size="small" onClick={() => props.onOpen(move.id)}>
                  {move.name}
                </Button>
              )}
              <p>{reasonText(move.reason, say, format)}</p>
            </li>
          ))}
        </ol>
      </Section>
    </SidePanel>
  )
}

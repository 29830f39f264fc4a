import './work.css'
import './texts.ts'
import { Button, useProblemWords, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import {
  type FollowedPhase,
  type PhaseWork,
  type ProjectWork,
  setPhaseWork,
  type WorkChoice,
} from '../../contract/index.ts'

type Props = {
  readonly work: ProjectWork
  readonly phase: FollowedPhase
  readonly phases: readonly FollowedPhase[]
  readonly onDone: () => void
}

/** The lines of the plan that are the work of a phase: those that are called as it is are proposed. */
export function WorkForm({ work, phase, phases, onDone }: Props): ReactNode {
  const say = useWords('phase-work')
  const toast = useToast()
  const tell = useProblemWords()
  const { run, busy } = useWrite(setPhaseWork)
  const of = work.phases.find(({ phaseId }) => phaseId === phase.id)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => firstChosen(of))
  const [refused, setRefused] = useState<string>()
  const save = async (): Promise<void> => {
    try {
      const input = { projectId: work.projectId, phaseId: phase.id, activities: [...chosen] }
      await run(input, { ifMatch: work.version })
      toast({ sentence: say(chosen.size === 0 ? 'done-none' : 'done', { phase: phase.name }) })
      onDone()
    } catch (problem) {
      setRefused(tell(problem, say('unreachable')))
    }
  }
  const nameOf = new Map(phases.map(({ id, name }) => [id, name]))
  return (
    <form
      className="p-form method-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {refused === undefined ? null : (
        <p className="p-form-failed" role="alert">
          {refused}
        </p>
      )}
      <p className="method-note">{say('note')}</p>
      <ul className="phase-lines">
        {work.choices.map((choice) => (
          <Choice
            key={choice.activity}
            of={choice}
            alike={of?.alike.includes(choice.activity) ?? false}
            other={takenBy(choice, phase, nameOf)}
            checked={chosen.has(choice.activity)}
            onCheck={(on) => setChosen((before) => withLine(before, choice.activity, on))}
          />
        ))}
      </ul>
      <div className="p-row p-form-end">
        <Button kind="first" type="submit" busy={busy}>
          {say('save')}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  )
}

function firstChosen(of: PhaseWork | undefined): ReadonlySet<string> {
  const lines = (of?.lines ?? []).map(({ activity }) => activity)
  return new Set(lines.length === 0 ? of?.alike : lines)
}

function takenBy(
  { phaseId }: WorkChoice,
  phase: FollowedPhase,
  nameOf: ReadonlyMap<string, string>,
): string | undefined {
  return phaseId === null || phaseId === phase.id ? undefined : (nameOf.get(phaseId) ?? phaseId)
}

function withLine(before: ReadonlySet<string>, activity: string, on: boolean): ReadonlySet<string> {
  const next = new Set(before)
  if (on) next.add(activity)
  else next.delete(activity)
  return next
}

function Choice(props: {
  of: WorkChoice
  alike: boolean
  other: string | undefined
  checked: boolean
  onCheck: (on: boolean) => void
}): ReactNode {
  const say = useWords('phase-work')
  const { of, alike, other, checked, onCheck } = props
  const count = say('count', { count: of.activities })
  const meta = other === undefined ? (alike ? say('alike') : count) : say('of-other', { phase: other })
  return (
    <li data-level={of.level} data-taken={other === undefined ? undefined : ''}>
      <label>
        <input
          type="checkbox"
          checked={checked}
          disabled={other !== undefined}
          onChange={(event) => onCheck(event.target.checked)}
        />
        <span>{of.name}</span>
        <span className="p-meta">{meta}</span>
      </label>
    </li>
  )
}

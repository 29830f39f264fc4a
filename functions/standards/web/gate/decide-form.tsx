import './gate.css'
import './texts.ts'
import { listDeciders, listOwners } from '@portolan/oversight/contract'
import { type FieldWords, FormFromSchema, useGo, useRead, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo, useState } from 'react'
import { z } from 'zod'
import {
  type FollowedPhase,
  type GateOutcome,
  gateOutcomes,
  passGate,
  type ProjectMethod,
  ruleGate,
} from '../../contract/index.ts'
import { Closed, Unheard } from './closed.tsx'
import { ConditionEditor, type ConditionDraft, emptyCondition, isWritten } from './condition-editor.tsx'

type Props = {
  readonly project: ProjectMethod
  readonly of: FollowedPhase
  readonly onDone: () => void
}

/** What comes of a gate: one that lacks a must is not opened, and says what it lacks. */
export function DecideForm(props: Props): ReactNode {
  const { gate } = props.of
  const opens = gate.ready && (gate.keeping?.left ?? 0) === 0
  const [outcome, choose] = useState<GateOutcome>(opens ? 'go' : 'recycle')
  return (
    <div className="method-form">
      {gate.question ? <p className="method-note">{gate.question}</p> : null}
      {gate.ready ? null : <Closed of={props.of} />}
      <Unheard of={props.of} />
      <Outcomes ready={opens} chosen={outcome} onChoose={choose} />
      <OutcomeForm key={outcome} {...props} outcome={outcome} />
    </div>
  )
}

function Outcomes(props: {
  ready: boolean
  chosen: GateOutcome
  onChoose: (outcome: GateOutcome) => void
}): ReactNode {
  const say = useWords('gates')
  const { ready, chosen, onChoose } = props
  return (
    <fieldset className="gate-outcomes">
      <legend>{say('decide.what')}</legend>
      {gateOutcomes.map((outcome) => (
        <label key={outcome}>
          <input
            type="radio"
            name="outcome"
            checked={outcome === chosen}
            disabled={!ready && isOpening(outcome)}
            onChange={() => onChoose(outcome)}
          />
          <span>
            {say(`outcome.${outcome}`)}
            {outcome === chosen ? <small>{say(`outcome-note.${outcome}`)}</small> : null}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function isOpening(outcome: GateOutcome): outcome is 'go' | 'conditional-go' {
  return outcome === 'go' || outcome === 'conditional-go'
}

const why = z.string().trim().min(1).max(2_000)
const form = z.object({
  words: z.string().trim().max(2_000).default(''),
  until: z.iso.date().optional(),
  backTo: z.string().default(''),
  decider: z.string().default(''),
})
const forms: Readonly<Record<GateOutcome, typeof form>> = {
  go: form,
  'conditional-go': form,
  recycle: z.object({ ...form.shape, words: why }) as unknown as typeof form,
  hold: z.object({ ...form.shape, words: why, until: z.iso.date() }) as unknown as typeof form,
  kill: z.object({ ...form.shape, words: why, decider: z.string().min(1) }) as unknown as typeof form,
}

function OutcomeForm(props: Props & { outcome: GateOutcome }): ReactNode {
  const say = useWords('gates')
  const { project, of, outcome, onDone } = props
  const { projectId } = project
  const [conditions, change] = useState<readonly ConditionDraft[]>(
    outcome === 'conditional-go' ? [emptyCondition] : [],
  )
  const hasConditions = outcome === 'conditional-go' || outcome === 'recycle'
  const people = useRead(listOwners, { projectId }, { enabled: hasConditions }).data?.items
  const fields = useFields(project, of, outcome)
  const decide = useDecide(props)
  return (
    <FormFromSchema
      schema={forms[outcome]}
      fields={fields}
      action={say(`outcome.${outcome}`)}
      onCancel={onDone}
      onSubmit={async (given) => {
        if (conditions.every(isWritten)) await decide(given, conditions)
      }}
    >
      {hasConditions ? (
        <ConditionEditor
          of={conditions}
          title={outcome === 'recycle' ? 'condition.todo' : 'condition.title'}
          people={people ?? []}
          onChange={change}
        />
      ) : null}
    </FormFromSchema>
  )
}

function useFields(
  { projectId, following }: ProjectMethod,
  of: FollowedPhase,
  outcome: GateOutcome,
): Readonly<Partial<Record<keyof z.output<typeof form>, FieldWords>>> {
  const say = useWords('gates')
  const deciders = useRead(listDeciders, { projectId }, { enabled: outcome === 'kill' }).data?.items
  return useMemo(() => {
    const phases = following?.phases ?? []
    const earlier = phases.slice(
      0,
      phases.findIndex(({ id }) => id === of.id),
    )
    const words: FieldWords = { label: say('decide.words'), kind: 'long-text' }
    const backTo: FieldWords = {
      label: say('decide.back-to'),
      kind: 'choice',
      help: say('decide.stay'),
      choices: earlier.map(({ id, name }) => ({ value: id, label: name })),
    }
    const decider: FieldWords = {
      label: say('decide.decider'),
      kind: 'choice',
      choices: (deciders ?? []).map(({ kind, id, name, note }) => ({
        value: `${kind} ${id}`,
        label: note === '' ? name : `${name} – ${note}`,
      })),
    }
    return {
      words,
      ...(outcome === 'hold' ? { until: { label: say('decide.until') } } : {}),
      ...(outcome === 'recycle' && earlier.length > 0 ? { backTo } : {}),
      ...(outcome === 'kill' ? { decider } : {}),
    }
  }, [say, following, of, outcome, deciders])
}

type Given = z.output<typeof form>

function useDecide(
  props: Props & { outcome: GateOutcome },
): (given: Given, conditions: readonly ConditionDraft[]) => Promise<void> {
  const say = useWords('gates')
  const toast = useToast()
  const go = useGo()
  const passing = useWrite(passGate)
  const ruling = useWrite(ruleGate)
  const { project, of, outcome, onDone } = props
  const { projectId } = project
  return async ({ words, until, backTo, decider }, conditions) => {
    const gate = { projectId, phaseId: of.id, words, conditions: [...conditions] }
    const seen = { ifMatch: project.version }
    const after = isOpening(outcome)
      ? await passing.run(gate, seen)
      : await ruling.run(
          {
            ...gate,
            outcome,
            ...(until === undefined ? {} : { until }),
            ...(backTo === '' ? {} : { backTo }),
            ...(decider === '' ? {} : { decider: deciderOf(decider) }),
          },
          seen,
        )
    toast({ sentence: say(`decide.done.${outcome}`, { gate: of.gate.name }) })
    onDone()
    const newest = after.following?.phases.find(({ id }) => id === of.id)?.gate.rulings[0]
    if (newest?.decisionId) go('/decisions/$decisionId', { decisionId: newest.decisionId })
  }
}

function deciderOf(chosen: string): { kind: 'person' | 'body'; id: string } {
  const [kind, id = ''] = chosen.split(' ')
  return { kind: kind === 'body' ? 'body' : 'person', id }
}

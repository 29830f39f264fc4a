import './gate.css'
import './texts.ts'
import { listOwners } from '@portolan/oversight/contract'
import { FormFromSchema, useRead, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo, useState } from 'react'
import { z } from 'zod'
import {
  type FollowedPhase,
  giveVerdict,
  type Keeper,
  type ProjectMethod,
  type Verdict,
  verdicts,
} from '../../contract/index.ts'
import { ConditionEditor, type ConditionDraft, isWritten } from './condition-editor.tsx'
import { Closed } from './closed.tsx'

type Props = {
  readonly project: ProjectMethod
  readonly of: FollowedPhase
  readonly keeper: Keeper
  readonly onDone: () => void
}

const form = z.object({ words: z.string().trim().min(1).max(2_000) })

/** One’s own word at a gate: with the last that is needed it opens, and whoever wants work back gets it at once. */
export function VerdictForm(props: Props): ReactNode {
  const say = useWords('gates')
  const { of, keeper, project } = props
  const { gate } = of
  const [verdict, choose] = useState<Verdict>(gate.ready ? 'agree' : 'work-back')
  const [conditions, change] = useState<readonly ConditionDraft[]>([])
  const people = useRead(listOwners, { projectId: project.projectId }).data?.items
  const speak = useSpeak(props)
  const fields = useMemo(() => ({ words: { label: say('decide.words'), kind: 'long-text' as const } }), [say])
  return (
    <div className="method-form">
      {gate.question ? <p className="method-note">{gate.question}</p> : null}
      <p className="p-meta">{say('keepers.as', { role: keeper.role, name: keeper.person?.name ?? '' })}</p>
      {gate.ready ? null : <Closed of={of} />}
      <Choice ready={gate.ready} chosen={verdict} onChoose={choose} />
      <FormFromSchema
        schema={form}
        fields={fields}
        action={say(`keepers.do.${verdict}`)}
        onCancel={props.onDone}
        onSubmit={async ({ words }) => {
          if (conditions.every(isWritten)) await speak({ verdict, words, conditions: [...conditions] })
        }}
      >
        <ConditionEditor
          of={conditions}
          title={verdict === 'agree' ? 'condition.title' : 'condition.todo'}
          people={people ?? []}
          onChange={change}
        />
      </FormFromSchema>
    </div>
  )
}

function Choice(props: { ready: boolean; chosen: Verdict; onChoose: (verdict: Verdict) => void }): ReactNode {
  const say = useWords('gates')
  const { ready, chosen, onChoose } = props
  return (
    <fieldset className="gate-outcomes">
      <legend>{say('keepers.what')}</legend>
      {verdicts.map((verdict) => (
        <label key={verdict}>
          <input
            type="radio"
            name="verdict"
            checked={verdict === chosen}
            disabled={!ready && verdict === 'agree'}
            onChange={() => onChoose(verdict)}
          />
          <span>
            {say(`keepers.do.${verdict}`)}
            {verdict === chosen ? <small>{say(`keepers.note.${verdict}`)}</small> : null}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

type Said = { readonly verdict: Verdict; readonly words: string; readonly conditions: ConditionDraft[] }

function useSpeak({ project, of, keeper, onDone }: Props): (said: Said) => Promise<void> {
  const say = useWords('gates')
  const toast = useToast()
  const { run } = useWrite(giveVerdict)
  return async (said) => {
    const { projectId, version } = project
    const input = { projectId, phaseId: of.id, roleId: keeper.roleId, ...said }
    const after = await run(input, { ifMatch: version })
    const gate = after.following?.phases.find(({ id }) => id === of.id)?.gate
    const left = gate?.keeping?.left ?? 0
    toast({
      sentence:
        said.verdict === 'work-back'
          ? say('decide.done.recycle', { gate: of.gate.name })
          : gate?.keeping?.since === null || left === 0
            ? say('decide.done.go', { gate: of.gate.name })
            : say('keepers.said', { count: left }),
    })
    onDone()
  }
}

import { FormFromSchema, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { type FollowedPhase, passGate, type ProjectMethod } from '../../contract/index.ts'
import { closedBecause } from '../../domain/index.ts'

const form = z.object({ words: z.string().trim().max(2_000).default('') })

/** Opens a gate that holds all it must; a closed one says what it lacks. */
export function PassForm(props: {
  project: ProjectMethod
  of: FollowedPhase
  onDone: () => void
}): ReactNode {
  const say = useWords('project-method')
  const toast = useToast()
  const { run } = useWrite(passGate)
  const { project, of, onDone } = props
  const fields = useMemo(() => ({ words: { label: say('pass.words'), kind: 'long-text' as const } }), [say])
  if (!of.gate.ready)
    return (
      <div className="method-form">
        <p className="method-note">{say('pass.closed')}</p>
        <ul className="method-fields">
          {closedBecause(of).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </div>
    )
  return (
    <div className="method-form">
      <p className="method-note">{of.gate.question}</p>
      <FormFromSchema
        schema={form}
        fields={fields}
        action={say('pass.do')}
        onCancel={onDone}
        onSubmit={async ({ words }) => {
          await run({ projectId: project.projectId, phaseId: of.id, words }, { ifMatch: project.version })
          toast({ sentence: say('pass.done', { gate: of.gate.name }) })
          onDone()
        }}
      />
    </div>
  )
}

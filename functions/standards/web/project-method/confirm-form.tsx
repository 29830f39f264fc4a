import { FormFromSchema, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { confirmCriterion, type JudgedCriterion, type ProjectMethod } from '../../contract/index.ts'

const form = z.object({ words: z.string().trim().max(2_000).default('') })

/** Says that a criterion is met, in the role one was named for, or takes that back. */
export function ConfirmForm(props: {
  project: ProjectMethod
  of: JudgedCriterion
  onDone: () => void
}): ReactNode {
  const say = useWords('project-method')
  const toast = useToast()
  const { run } = useWrite(confirmCriterion)
  const { project, of, onDone } = props
  const confirmed = of.state !== 'met'
  const fields = useMemo(
    () => ({ words: { label: say('confirm.words'), kind: 'long-text' as const, help: say('confirm.help') } }),
    [say],
  )
  return (
    <div className="method-form">
      <p className="method-note">{of.words}</p>
      <FormFromSchema
        schema={form}
        fields={fields}
        action={say(confirmed ? 'confirm.do' : 'confirm.back')}
        onCancel={onDone}
        onSubmit={async ({ words }) => {
          const input = { projectId: project.projectId, criterionId: of.id, confirmed, words }
          await run(input, { ifMatch: project.version })
          toast({ sentence: say(confirmed ? 'confirm.done' : 'confirm.taken-back') })
          onDone()
        }}
      />
    </div>
  )
}

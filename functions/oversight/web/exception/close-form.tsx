import { FormFromSchema, useToast, useWords, useWrite } from '@portolan/ui'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { closeException, type Exception } from '../../contract/index.ts'

const closing = z.object({ reason: z.string().trim().min(1).max(2_000) })

/** By hand, with the reason: where the evidence was wrong, or what is past its limit is agreed otherwise. */
export function CloseForm({ of }: { of: Exception }): ReactNode {
  const say = useWords('exceptions')
  const toast = useToast()
  const { run } = useWrite(closeException)
  return (
    <FormFromSchema
      schema={closing}
      fields={{ reason: { label: say('close.reason'), help: say('close.help'), kind: 'long-text' } }}
      action={say('close.do')}
      onSubmit={async ({ reason }) => {
        await run({ projectId: of.project.id, exceptionId: of.id, reason }, { ifMatch: of.version })
        toast({ sentence: say('close.done', { number: of.number }) })
      }}
    />
  )
}

import { FormFromSchema, useToast, useWords, useWrite } from '@portolan/ui'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { type Account, endAccount } from '../../contract/index.ts'

const nothing = z.object({})

/** What it held lies outside any account; what was explained of it stays. */
export function EndForm({ of }: { of: Account }): ReactNode {
  const say = useWords('accounts')
  const toast = useToast()
  const { run } = useWrite(endAccount)
  return (
    <>
      <p className="p-label">{say('end.words')}</p>
      <FormFromSchema
        schema={nothing}
        fields={{}}
        action={say('end.do')}
        onSubmit={async () => {
          await run({ projectId: of.project.id, accountId: of.id }, { ifMatch: of.version })
          toast({ sentence: say('end.done', { code: of.code }) })
        }}
      />
    </>
  )
}

import { FormFromSchema, useRead, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { type Account, changeAccount, listOwners } from '../../contract/index.ts'
import { limitsOf } from './name-form.tsx'
import { unitsIn } from './words.ts'

const form = z.object({
  code: z.string().trim().min(1).max(40),
  managerId: z.uuid(),
  share: z.number().min(0.01).max(1_000).optional(),
  amount: z.number().min(0).optional(),
})

/** Another code, another who answers for it, or thresholds of its own. */
export function ChangeForm({ of }: { of: Account }): ReactNode {
  const say = useWords('accounts')
  const toast = useToast()
  const { run } = useWrite(changeAccount)
  const people = useRead(listOwners, { projectId: of.project.id }).data?.items
  const fields = useMemo(
    () => ({
      code: { label: say('name.code'), half: true },
      managerId: {
        label: say('column.manager'),
        half: true,
        choices: (people ?? [of.manager]).map(({ id, name }) => ({ value: id, label: name })),
      },
      share: { label: say('threshold.share'), help: say('threshold.help'), half: true },
      amount: {
        label: say('threshold.amount', { unit: of.unit === 'minutes' ? say('hours') : of.unit }),
        half: true,
      },
    }),
    [say, people, of.manager, of.unit],
  )
  return (
    <FormFromSchema
      schema={form}
      fields={fields}
      values={valuesOf(of)}
      action={say('change.do')}
      onSubmit={async ({ share, amount, ...given }) => {
        const input = { projectId: of.project.id, accountId: of.id, ...given }
        await run({ ...input, ...limitsOf(share, amount, of.unit) }, { ifMatch: of.version })
        toast({ sentence: say('change.done', { code: given.code }) })
      }}
    />
  )
}

function valuesOf({ code, manager, thresholds, unit }: Account) {
  const { own, share, amount } = thresholds
  return {
    code,
    managerId: manager.id,
    ...(own ? { share: Math.round(share * 10_000) / 100 } : {}),
    ...(own && amount !== null ? { amount: amount / unitsIn(unit) } : {}),
  }
}

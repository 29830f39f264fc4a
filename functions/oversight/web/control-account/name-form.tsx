import { FormFromSchema, useRead, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { listOwners, nameAccount, type ProjectAccounts } from '../../contract/index.ts'
import { unitsIn } from './words.ts'

const form = z.object({
  activityId: z.string().min(1),
  code: z.string().trim().min(1).max(40),
  managerId: z.uuid(),
  share: z.number().min(0.01).max(1_000).optional(),
  amount: z.number().min(0).optional(),
})

/** Names a line of the plan an account: which one, its code, who answers for it, and thresholds of its own. */
export function NameForm(props: {
  of: ProjectAccounts
  onDone: (id: string) => void
  onCancel: () => void
}): ReactNode {
  const say = useWords('accounts')
  const toast = useToast()
  const { of, onDone, onCancel } = props
  const { run } = useWrite(nameAccount)
  const fields = useNameFields(of)
  return (
    <>
      <p className="p-label">{say('name.words')}</p>
      <FormFromSchema
        schema={form}
        fields={fields}
        action={say('name.do')}
        onCancel={onCancel}
        onSubmit={async ({ share, amount, ...given }) => {
          const made = await run({ projectId: of.projectId, ...given, ...limitsOf(share, amount, of.unit) })
          toast({ sentence: say('name.done', { code: made.code }) })
          onDone(made.id)
        }}
      />
    </>
  )
}

/** Percent as people type them; without a share there is no threshold of its own. */
export function limitsOf(
  share: number | undefined,
  amount: number | undefined,
  unit: string,
): { readonly share: number | null; readonly amount: number | null } {
  if (share === undefined) return { share: null, amount: null }
  return { share: share / 100, amount: amount === undefined ? null : Math.round(amount * unitsIn(unit)) }
}

function useNameFields(of: ProjectAccounts) {
  const say = useWords('accounts')
  const people = useRead(listOwners, { projectId: of.projectId }).data?.items
  return useMemo(() => {
    const free = of.lines.filter((line) => line.free)
    const title = (line: (typeof free)[number]): string =>
      [line.wbs, line.name].filter(Boolean).join(' ') + (line.summary ? '' : ` (${say('name.leaf')})`)
    return {
      activityId: {
        label: say('name.line'),
        help: say('name.line-help'),
        kind: 'choice' as const,
        choices: free
          .toSorted((a, b) => Number(b.summary) - Number(a.summary))
          .map((line) => ({ value: line.activityId, label: title(line) })),
      },
      code: { label: say('name.code'), placeholder: say('name.code-example'), half: true },
      managerId: {
        label: say('column.manager'),
        half: true,
        choices: (people ?? []).map(({ id, name }) => ({ value: id, label: name })),
      },
      share: { label: say('threshold.share'), help: say('threshold.help'), half: true },
      amount: {
        label: say('threshold.amount', { unit: of.unit === 'minutes' ? say('hours') : of.unit }),
        half: true,
      },
    }
  }, [say, of, people])
}

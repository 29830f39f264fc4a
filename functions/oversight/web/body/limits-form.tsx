import type { GivenTo } from '@portolan/contract'
import { fromDecimal, toDecimal } from '@portolan/quantity'
import { FormFromSchema, useFormat, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo, useState } from 'react'
import { z } from 'zod'
import { type Authority, type Body, setAuthority } from '../../contract/index.ts'
import { KindsField } from './kinds-field.tsx'
import { limitsPreviewed } from './limits-in-words.ts'

const limitsForm = z.object({
  cost: z.string().trim().max(30).optional(),
  currency: z
    .string()
    .trim()
    .regex(/^[A-Z]{3}$/)
    .default('EUR'),
  slipDays: z.int().min(0).max(3_650).optional(),
  next: z.string().optional(),
})

/** How far a body, or a role alone, may decide; what is left empty has no limit. What is typed is told in words. */
export function LimitsForm(props: {
  of: GivenTo<typeof setAuthority>['of']
  who: string
  authority: Authority
  above: readonly Pick<Body, 'id' | 'name'>[]
  carried: readonly string[]
  onDone?: () => void
}): ReactNode {
  const say = useWords('bodies')
  const format = useFormat()
  const toast = useToast()
  const { of, who, above } = props
  const { cost, slipDays, next } = props.authority
  const [operations, setOperations] = useState(props.authority.operations ?? [])
  const { run } = useWrite(setAuthority)
  const form = useMemo(
    () =>
      limitsForm.refine((typed) => !typed.cost || fromDecimal(typed.cost, typed.currency) !== undefined, {
        path: ['cost'],
        message: say('limits.no-amount'),
      }),
    [say],
  )
  const fields = useMemo(
    () => ({
      cost: { label: say('limits.cost'), half: true },
      currency: { label: say('limits.currency'), half: true },
      slipDays: { label: say('limits.slip'), half: true },
      next: {
        label: say('limits.next'),
        half: true,
        choices: above.map(({ id, name }) => ({ value: id, label: name })),
      },
    }),
    [say, above],
  )
  const values = useMemo(
    () => ({
      ...(cost === null ? {} : { cost: toDecimal(cost), currency: cost.currency }),
      ...(slipDays === null ? {} : { slipDays }),
      ...(next === null ? {} : { next: next.id }),
    }),
    [cost, slipDays, next],
  )
  const limitsOf = (typed: z.output<typeof limitsForm>): GivenTo<typeof setAuthority>['limits'] => ({
    cost: typed.cost ? (fromDecimal(typed.cost, typed.currency) ?? null) : null,
    slipDays: typed.slipDays ?? null,
    operations: operations.length === 0 ? null : operations,
  })
  return (
    <FormFromSchema
      schema={form}
      fields={fields}
      values={values}
      action={say('limits.set')}
      preview={(typed) =>
        limitsPreviewed(
          { ...limitsOf(typed), next: above.find(({ id }) => id === typed.next) ?? null },
          { who, say, format },
        )
      }
      {...(props.onDone ? { onCancel: props.onDone } : {})}
      onSubmit={async (typed) => {
        await run({ of, limits: limitsOf(typed), nextBodyId: typed.next || null })
        toast({ sentence: say('limits.done', { name: who }) })
        props.onDone?.()
      }}
    >
      <KindsField of={props.carried} chosen={operations} onChoose={setOperations} />
    </FormFromSchema>
  )
}

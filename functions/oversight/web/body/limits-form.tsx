import { fromDecimal, toDecimal } from '@portolan/quantity'
import { FormFromSchema, Section, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { type Body, setAuthority } from '../../contract/index.ts'

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

/** How far the body may decide; what is left empty has no limit. */
export function LimitsForm(props: { of: Body; others: readonly Body[] }): ReactNode {
  const say = useWords('bodies')
  const toast = useToast()
  const { of, others } = props
  const { cost, slipDays, next, operations } = of.authority
  const { run } = useWrite(setAuthority)
  const fields = useMemo(
    () => ({
      cost: { label: say('limits.cost'), half: true },
      currency: { label: say('limits.currency'), half: true },
      slipDays: { label: say('limits.slip'), half: true },
      next: {
        label: say('limits.next'),
        half: true,
        choices: others.map(({ id, name }) => ({ value: id, label: name })),
      },
    }),
    [say, others],
  )
  const values = useMemo(
    () => ({
      ...(cost === null ? {} : { cost: toDecimal(cost), currency: cost.currency }),
      ...(slipDays === null ? {} : { slipDays }),
      ...(next === null ? {} : { next: next.id }),
    }),
    [cost, slipDays, next],
  )
  return (
    <Section title={say('limits.title')}>
      <FormFromSchema
        schema={limitsForm}
        fields={fields}
        values={values}
        action={say('limits.set')}
        onSubmit={async (form) => {
          await run({
            of: { kind: 'body', bodyId: of.id },
            limits: {
              cost: form.cost ? (fromDecimal(form.cost, form.currency) ?? null) : null,
              slipDays: form.slipDays ?? null,
              operations,
            },
            nextBodyId: form.next || null,
          })
          toast({ sentence: say('limits.done', { name: of.name }) })
        }}
      />
    </Section>
  )
}

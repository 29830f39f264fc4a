import { FormFromSchema, useRead, useSetting, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { addAgreement, agreementBases, listParties, listProjects, payFrom } from '../../contract/index.ts'
import { minorUnits } from '../money/amounts.ts'

const amount = z
  .string()
  .trim()
  .regex(/^[\d\s.,']+$/, 'is no amount, as 12,500.00')
const Wanted = z.object({
  number: z.string().trim().min(1).max(60),
  title: z.string().trim().min(1).max(300),
  partyId: z.string().min(1),
  forProject: z.string().optional(),
  basis: z.enum(agreementBases),
  amount: amount.optional(),
  from: z.iso.date(),
  to: z.iso.date(),
  currency: z.string().regex(/^[A-Z]{3}$/, 'is not a currency code of three letters, as EUR.'),
  days: z.number().int().min(0).max(365),
  payFrom: z.enum(payFrom),
  retention: z.number().min(0).max(50).optional(),
  retentionDays: z.number().int().min(0).max(3_650).optional(),
})

/** An agreement as it is signed: with whom, over what, how it is billed and paid; its milestones come on its panel. */
export function AgreementForm(props: { onDone: (agreementId: string | undefined) => void }): ReactNode {
  const say = useWords('spending')
  const toast = useToast()
  const { today } = useSetting()
  const { run } = useWrite(addAgreement)
  const parties = useRead(listParties, {}).data?.items
  const projects = useRead(listProjects, { limit: 500 }).data?.items
  const fields = useMemo(() => {
    const label = (id: string): { label: string } => ({ label: say(`field.${id}`) })
    const half = { half: true }
    const partners = (parties ?? []).filter(({ kind }) => kind !== 'organisation-unit')
    const withName = (of: readonly { id: string; name: string }[]): { value: string; label: string }[] =>
      of.map(({ id, name }) => ({ value: id, label: name }))
    return {
      title: label('title'),
      number: { ...label('number'), ...half },
      basis: {
        ...label('basis'),
        ...half,
        choices: agreementBases.map((value) => ({ value, label: say(`basis.${value}`) })),
      },
      partyId: { ...label('party'), ...half, choices: withName(partners) },
      forProject: { ...label('project'), ...half, choices: withName(projects ?? []) },
      amount: { ...label('amount'), ...half, help: say('agreement.amount-help') },
      currency: { ...label('currency'), ...half },
      from: { ...label('from'), ...half },
      to: { ...label('to'), ...half },
      days: { ...label('days'), ...half },
      payFrom: {
        ...label('pay-from'),
        ...half,
        choices: payFrom.map((value) => ({ value, label: say(`pay-from.${value}`) })),
      },
      retention: { ...label('retention'), ...half },
      retentionDays: { ...label('retention-days'), ...half },
    }
  }, [say, parties, projects])
  return (
    <FormFromSchema
      schema={Wanted}
      fields={fields}
      values={{ currency: 'EUR', days: 30, payFrom: 'invoice', from: today }}
      action={say('agreement.add')}
      onCancel={() => props.onDone(undefined)}
      wide
      onSubmit={async ({ days, payFrom: from, retention = 0, retentionDays = 0, forProject, ...given }) => {
        const units = minorUnits(given.amount ?? '0', given.currency) ?? 0
        const price = given.basis === 'fixed-price' && units > 0
        const made = await run({
          ...given,
          amount: units,
          forProject: forProject ? forProject : null,
          terms: { days, from, retention: Math.round(retention * 100), retentionDays },
          // A price needs milestones that make it up: it begins with one, to be split on the panel.
          milestones: price ? [{ name: say('agreement.first-milestone'), due: given.to, amount: units }] : [],
        })
        toast({ sentence: say('agreement.added', { title: made.title }) })
        props.onDone(made.id)
      }}
    />
  )
}

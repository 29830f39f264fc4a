import { FormFromSchema, useRead, useSetting, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo, useState } from 'react'
import { z } from 'zod'
import { addOrder, listParties, listProjectFunds } from '../../contract/index.ts'
import { OrderLines, readLines, type TypedLine } from './order-lines.tsx'

const Wanted = z.object({
  title: z.string().trim().min(1).max(300),
  number: z.string().trim().min(1).max(60),
  supplierId: z.string().min(1),
  fromFund: z.string().optional(),
  currency: z.string().regex(/^[A-Z]{3}$/, 'is not a currency code of three letters, as EUR.'),
  from: z.iso.date(),
  to: z.iso.date(),
})

/** An order for a project: from whom, on which fund, and its lines. */
export function OrderForm(props: { projectId: string; onDone: () => void }): ReactNode {
  const say = useWords('spending')
  const toast = useToast()
  const { today } = useSetting()
  const { projectId } = props
  const { run } = useWrite(addOrder)
  const [lines, setLines] = useState<readonly TypedLine[]>([{ line: 1, category: '', words: '', amount: '' }])
  const [missing, setMissing] = useState(false)
  const suppliers = useRead(listParties, { kind: 'supplier' }).data?.items
  const funds = useRead(listProjectFunds, { projectId }).data?.items
  const fields = useMemo(
    () => ({
      title: { label: say('field.title') },
      number: { label: say('order.number'), half: true },
      supplierId: {
        label: say('side.supplier'),
        half: true,
        choices: (suppliers ?? []).map(({ id, name }) => ({ value: id, label: name })),
      },
      fromFund: {
        label: say('column.fund'),
        half: true,
        placeholder: say('order.no-fund'),
        choices: (funds ?? []).map(({ fund }) => ({ value: fund.id, label: fund.name })),
      },
      currency: { label: say('field.currency'), half: true },
      from: { label: say('field.from'), half: true },
      to: { label: say('field.to'), half: true },
    }),
    [say, suppliers, funds],
  )
  return (
    <FormFromSchema
      schema={Wanted}
      fields={fields}
      values={{ currency: 'EUR', from: today }}
      action={say('order.add')}
      wide
      onCancel={props.onDone}
      onSubmit={async ({ fromFund, ...given }) => {
        const read = readLines(lines, given.currency)
        setMissing(read === undefined)
        if (read === undefined) return
        await run({ ...given, projectId, fromFund: fromFund ? fromFund : null, lines: [...read] })
        toast({ sentence: say('order.added', { title: given.title }) })
        props.onDone()
      }}
    >
      <OrderLines lines={lines} onChange={setLines} />
      {missing ? (
        <p className="p-field-wrong" role="alert">
          {say('order.lines-missing')}
        </p>
      ) : null}
    </FormFromSchema>
  )
}

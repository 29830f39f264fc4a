import { FormFromSchema, SidePanel, Switcher, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo, useState } from 'react'
import { z } from 'zod'
import {
  contingencyBases,
  contingencyPools,
  type ContingencyPool,
  type ContingencyView,
  moveContingency,
  type setKinds,
} from '../../contract/index.ts'
import { amountFields, amountWords, readable, typedMinor } from './amount-form.ts'
import { LeftOf } from './ask-panel.tsx'

type SetKind = (typeof setKinds)[number]

const words = z.string().trim().min(3).max(2_000)
const setting = z.object({ ...amountFields, basis: z.enum(contingencyBases), words })
const returning = z.object({ ...amountFields, words })

/** Opens it, tops it up or hands a part of it back; each is a movement with its reason. */
export function HoldPanel({ of, onClose }: { of: ContingencyView; onClose: () => void }): ReactNode {
  const say = useWords('contingency')
  const [pool, choosePool] = useState<ContingencyPool>('contingency')
  const [wanted, chooseKind] = useState<SetKind>('top-up')
  const opened = of.opened.includes(pool)
  const kind: SetKind = opened ? (wanted === 'return' ? 'return' : 'top-up') : 'opening'
  return (
    <SidePanel title={say('hold.title')} width={400} onClose={onClose}>
      <div className="contingency-panel">
        {of.may.includes('hold-reserve') ? (
          <Switcher
            label={say('form.pool')}
            value={pool}
            choices={contingencyPools.map((value) => ({ value, label: say(`pool.${value}`) }))}
            onChoose={(value) => choosePool(value === 'reserve' ? 'reserve' : 'contingency')}
          />
        ) : null}
        {opened ? (
          <>
            <Switcher
              label={say('hold.how')}
              value={kind}
              choices={(['top-up', 'return'] as const).map((value) => ({
                value,
                label: say(`hold.${value}`),
              }))}
              onChoose={(value) => chooseKind(value === 'return' ? 'return' : 'top-up')}
            />
            <LeftOf of={of} pool={pool} />
          </>
        ) : null}
        <p className="contingency-note">{say(`hold.means-${kind}`)}</p>
        <HoldForm key={kind} of={of} pool={pool} kind={kind} onDone={onClose} />
      </div>
    </SidePanel>
  )
}

type FormProps = {
  readonly of: ContingencyView
  readonly pool: ContingencyPool
  readonly kind: SetKind
  readonly onDone: () => void
}

function HoldForm({ of, pool, kind, onDone }: FormProps): ReactNode {
  const say = useWords('contingency')
  const toast = useToast()
  const { run } = useWrite(moveContingency)
  const { currency, projectId } = of
  const schema = useMemo(
    () => readable<z.ZodObject>(kind === 'return' ? returning : setting, currency, say('form.no-amount')),
    [kind, currency, say],
  )
  const fields = useMemo(() => {
    const amounts = amountWords(say, currency)
    const reason = { label: say('hold.words'), kind: 'long-text' as const }
    if (kind === 'return') return { ...amounts, words: reason }
    const choices = contingencyBases.map((value) => ({ value, label: say(`basis.${value}`) }))
    return { ...amounts, basis: { label: say('hold.basis'), choices }, words: reason }
  }, [say, currency, kind])
  return (
    <FormFromSchema
      schema={schema}
      fields={fields}
      action={say(`hold.do-${kind}`)}
      onCancel={onDone}
      onSubmit={async (typed) => {
        const given = setting.partial({ basis: true }).parse(typed)
        await run({
          projectId,
          pool,
          kind,
          amount: typedMinor(given.amount, currency) ?? 0,
          days: given.days ?? 0,
          basis: given.basis ?? null,
          words: given.words,
        })
        toast({ sentence: say(`hold.done-${kind}`) })
        onDone()
      }}
    />
  )
}

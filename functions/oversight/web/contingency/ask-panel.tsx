import { FormFromSchema, SidePanel, Switcher, useFormat, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo, useState } from 'react'
import { z } from 'zod'
import {
  askDrawdown,
  contingencyPools,
  type ContingencyPool,
  type ContingencyView,
} from '../../contract/index.ts'
import { amountFields, amountWords, readable, typedMinor } from './amount-form.ts'
import { figureOf } from './held-figure.tsx'

const words = z.string().trim().min(3).max(2_000)
const asking = z.object({
  ...amountFields,
  purpose: words,
  cause: z.string().optional(),
  reason: words,
})

/** How much, what for, and why: somebody else grants it. */
export function AskPanel({ of, onClose }: { of: ContingencyView; onClose: () => void }): ReactNode {
  const say = useWords('contingency')
  const [pool, choose] = useState<ContingencyPool>(of.opened[0] ?? 'contingency')
  return (
    <SidePanel title={say('ask.title')} width={400} onClose={onClose}>
      <div className="contingency-panel">
        {of.opened.length < 2 ? null : (
          <Switcher
            label={say('form.pool')}
            value={pool}
            choices={contingencyPools.map((value) => ({ value, label: say(`pool.${value}`) }))}
            onChoose={(value) => choose(value === 'reserve' ? 'reserve' : 'contingency')}
          />
        )}
        <p className="contingency-note">{say(`ask.means-${pool}`)}</p>
        <LeftOf of={of} pool={pool} />
        <AskForm of={of} pool={pool} onDone={onClose} />
      </div>
    </SidePanel>
  )
}

/** What can be asked for at most. */
export function LeftOf({ of, pool }: { of: ContingencyView; pool: ContingencyPool }): ReactNode {
  const say = useWords('contingency')
  const format = useFormat()
  const { figures } = of
  const names =
    pool === 'reserve' ? (['reserve', 'reserveDays'] as const) : (['remaining', 'remainingDays'] as const)
  const left = names.flatMap((name) => {
    const shown = figureOf(figures, name)
    return typeof shown?.value === 'number' ? [format.value(shown.value, shown.unit)] : []
  })
  return <p className="p-meta">{say('left', { left: left.length === 0 ? '0' : left.join(' · ') })}</p>
}

function AskForm(props: { of: ContingencyView; pool: ContingencyPool; onDone: () => void }): ReactNode {
  const say = useWords('contingency')
  const toast = useToast()
  const { run } = useWrite(askDrawdown)
  const { of, pool, onDone } = props
  const { currency, projectId, causes } = of
  const schema = useMemo(() => readable(asking, currency, say('form.no-amount')), [currency, say])
  const fields = useMemo(
    () => ({
      ...amountWords(say, currency),
      purpose: { label: say('ask.purpose') },
      cause: {
        label: say('ask.cause'),
        help: say('ask.cause-help'),
        choices: causes.map(({ kind, id, number, title }) => ({
          value: `${kind} ${id}`,
          label: say(`cause.${kind}`, { number, title }),
        })),
      },
      reason: { label: say('ask.reason'), kind: 'long-text' as const },
    }),
    [say, currency, causes],
  )
  return (
    <FormFromSchema
      schema={schema}
      fields={fields}
      action={say('ask.do')}
      onCancel={onDone}
      onSubmit={async ({ amount, days, cause, purpose, reason }) => {
        const [kind, id = null] = (cause ?? '').split(' ')
        const { number } = await run({
          projectId,
          pool,
          amount: typedMinor(amount, currency) ?? 0,
          days: days ?? 0,
          purpose,
          reason,
          riskId: kind === 'risk' ? id : null,
          issueId: kind === 'issue' ? id : null,
        })
        toast({ sentence: say('ask.done', { number }) })
        onDone()
      }}
    />
  )
}

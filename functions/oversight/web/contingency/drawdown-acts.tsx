import { typedAmount } from '@portolan/plan/web'
import { FormFromSchema, Switcher, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo, useState } from 'react'
import { z } from 'zod'
import { answerDrawdown, type Drawdown, type DrawdownAct, withdrawDrawdown } from '../../contract/index.ts'
import { amountFields, amountWords, readable, typedMinor } from './amount-form.ts'

const forms = { answer: AnswerForm, withdraw: WithdrawForm } as const

/** What the reader may do about it; an answer that is owed stands open at once. */
export function DrawdownActs({ of }: { of: Drawdown }): ReactNode {
  const say = useWords('contingency')
  const [chosen, choose] = useState<DrawdownAct | undefined>(of.may.includes('answer') ? 'answer' : undefined)
  if (of.may.length === 0) return null
  const Form = chosen === undefined ? undefined : forms[chosen]
  return (
    <section className="contingency-part">
      <Switcher
        label={say('act.label')}
        value={chosen ?? 'later'}
        choices={[...of.may, 'later' as const].map((value) => ({ value, label: say(`act.${value}`) }))}
        onChoose={(value) => choose(of.may.find((one) => one === value))}
      />
      {Form === undefined ? null : <Form of={of} />}
    </section>
  )
}

const granting = z.object({ ...amountFields, words: z.string().trim().max(2_000).optional() })
const refusing = z.object({ words: z.string().trim().min(1).max(2_000) })

function AnswerForm({ of }: { of: Drawdown }): ReactNode {
  const say = useWords('contingency')
  const [how, choose] = useState<'grant' | 'refuse'>('grant')
  const Form = how === 'grant' ? GrantForm : RefuseForm
  return (
    <>
      <Switcher
        label={say('answer.how')}
        value={how}
        choices={(['grant', 'refuse'] as const).map((value) => ({ value, label: say(`answer.${value}`) }))}
        onChoose={(value) => choose(value === 'refuse' ? 'refuse' : 'grant')}
      />
      <Form of={of} />
    </>
  )
}

/** What was asked for stands there; whoever writes less says why. */
function GrantForm({ of }: { of: Drawdown }): ReactNode {
  const say = useWords('contingency')
  const answering = useAnswering(of)
  const currency = of.money?.currency ?? null
  const schema = useMemo(() => readable(granting, currency, say('form.no-amount')), [currency, say])
  const fields = useMemo(
    () => ({
      ...amountWords(say, currency),
      words: { label: say('answer.words'), help: say('answer.words-help'), kind: 'long-text' as const },
    }),
    [say, currency],
  )
  const values = useMemo(
    () => ({
      ...(of.money == null || of.money.amount === 0 ? {} : { amount: typedAmount(of.money) }),
      ...(of.days === 0 ? {} : { days: of.days }),
    }),
    [of],
  )
  return (
    <FormFromSchema
      schema={schema}
      fields={fields}
      values={values}
      action={say('answer.do-grant')}
      onSubmit={async ({ amount, days, words }) =>
        await answering({
          granted: true,
          amount: typedMinor(amount, currency) ?? 0,
          days: days ?? 0,
          words: words ?? '',
        })
      }
    />
  )
}

function RefuseForm({ of }: { of: Drawdown }): ReactNode {
  const say = useWords('contingency')
  const answering = useAnswering(of)
  const fields = useMemo(
    () => ({ words: { label: say('answer.why-not'), kind: 'long-text' as const } }),
    [say],
  )
  return (
    <FormFromSchema
      schema={refusing}
      fields={fields}
      action={say('answer.do-refuse')}
      onSubmit={async ({ words }) => await answering({ granted: false, words })}
    />
  )
}

type Given = { granted: boolean; words: string; amount?: number; days?: number }

function useAnswering(of: Drawdown): (given: Given) => Promise<void> {
  const say = useWords('contingency')
  const toast = useToast()
  const { run } = useWrite(answerDrawdown)
  return async (given) => {
    await run({ projectId: of.projectId, drawdownId: of.id, ...given })
    toast({ sentence: say('answer.done', { number: of.number }) })
  }
}

const withdrawing = z.object({ words: z.string().trim().max(2_000).optional() })

function WithdrawForm({ of }: { of: Drawdown }): ReactNode {
  const say = useWords('contingency')
  const toast = useToast()
  const { run } = useWrite(withdrawDrawdown)
  const fields = useMemo(
    () => ({ words: { label: say('withdraw.words'), kind: 'long-text' as const } }),
    [say],
  )
  return (
    <FormFromSchema
      schema={withdrawing}
      fields={fields}
      action={say('withdraw.do')}
      onSubmit={async ({ words }) => {
        await run({ projectId: of.projectId, drawdownId: of.id, words: words ?? '' })
        toast({ sentence: say('withdraw.done', { number: of.number }) })
      }}
    />
  )
}

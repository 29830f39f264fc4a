import { Switcher, useWords } from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import type { Account, AccountAct } from '../../contract/index.ts'
import { ChangeForm } from './change-form.tsx'
import { EndForm } from './end-form.tsx'
import { ExplainForm } from './explain-form.tsx'
import { JudgeForm } from './judge-form.tsx'

const forms = { judge: JudgeForm, explain: ExplainForm, change: ChangeForm, end: EndForm } as const

/** What the reader may do about it: what is owed stands open at once. */
export function AccountActs({ of }: { of: Account }): ReactNode {
  const say = useWords('accounts')
  const [chosen, choose] = useState<AccountAct | undefined>(of.mine ? of.may[0] : undefined)
  if (of.may.length === 0) return null
  const act = of.may.find((one) => one === chosen)
  const Form = act === undefined ? undefined : forms[act]
  return (
    <section className="account-part">
      <Switcher
        label={say('act.label')}
        value={act ?? 'later'}
        choices={[...of.may, 'later' as const].map((value) => ({ value, label: say(`act.${value}`) }))}
        onChoose={(value) => choose(of.may.find((one) => one === value))}
      />
      {Form === undefined ? null : <Form of={of} />}
    </section>
  )
}

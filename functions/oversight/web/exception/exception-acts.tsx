import { Switcher, useWords } from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import { type Exception, type ExceptionAct } from '../../contract/index.ts'
import { AnswerForm } from './answer-form.tsx'
import { AskForm } from './ask-form.tsx'
import { CloseForm } from './close-form.tsx'

const forms = { answer: AnswerForm, ask: AskForm, close: CloseForm } as const

/** What the reader may do about it: the likeliest first, one form at a time. */
export function ExceptionActs({ of }: { of: Exception }): ReactNode {
  const say = useWords('exceptions')
  const [first] = of.may
  const [chosen, choose] = useState<ExceptionAct | undefined>(likeliest(of))
  if (first === undefined) return null
  const act = of.may.find((one) => one === chosen)
  const Form = act === undefined ? undefined : forms[act]
  return (
    <section className="exception-part exception-acts">
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

/** An answer while one is owed, a question once somebody asks for it; else nothing is put before the reader. */
function likeliest({ may, next }: Exception): ExceptionAct | undefined {
  if ((next === 'answer' || next === 'remedy-late') && may.includes('answer')) return 'answer'
  return next === 'ask' && may.includes('ask') ? 'ask' : undefined
}

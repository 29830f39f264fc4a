import '../decision/decision.css'
import '../decision/texts.ts'
import './texts.ts'
import type { Project } from '@portolan/plan/contract'
import { fromDecimal, type Money } from '@portolan/quantity'
import { Button, type FieldWords, FormFromSchema, type Say, Skeleton, useRead, useWords } from '@portolan/ui'
import { Plus } from 'lucide-react'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { z } from 'zod'
import { type Decider, listDeciders } from '../../contract/index.ts'
import { OptionEditor } from '../decision/option-editor.tsx'
import { emptyOption, isAmount, type OptionDraft } from '../decision/option-draft.ts'
import { deciderChoices, deciderChosen } from './decider-choices.ts'

const optional = (longest: number): z.ZodDefault<z.ZodString> => z.string().trim().max(longest).default('')

/** The parts of a question that are plain fields; its options stand below them. */
const questionForm = z.object({
  question: z.string().trim().min(1).max(300),
  context: optional(20_000),
  decider: z.string().min(1),
  due: z.iso.date().optional(),
  waiting: z.string().trim().max(20).optional(),
})

export type QuestionStart = {
  readonly values: Partial<z.input<typeof questionForm>>
  readonly options: readonly OptionDraft[]
}

export type QuestionWritten = {
  readonly question: string
  readonly context: string
  readonly decider: Decider
  readonly due: string | null
  readonly waitingCost: Money | null
  readonly options: readonly OptionDraft[]
}

/** A question as it is written, new or a draft that is changed; `onKeep` keeps it without asking it. */
export function QuestionForm(props: {
  project: Project | undefined
  start: QuestionStart
  action: string
  onSubmit: (written: QuestionWritten) => Promise<void>
  onKeep?: (written: QuestionWritten) => Promise<void>
  onCancel: () => void
}): ReactNode {
  const say = useWords('decisions')
  const word = useWords('questions')
  const { project, start } = props
  const [options, change] = useState(start.options)
  const keeping = useRef(false)
  const deciders = useRead(listDeciders, project === undefined ? {} : { projectId: project.id }).data?.items
  const fields = useMemo(() => fieldsOf(say, deciders ?? []), [say, deciders])
  const currency = project?.cost?.currency ?? 'EUR'
  const complete = options.every(({ title, cost }) => title.trim() !== '' && isAmount(cost, currency))
  const submit = async ({ decider, due, waiting, ...form }: z.output<typeof questionForm>): Promise<void> => {
    const kept = keeping.current ? props.onKeep : undefined
    if (!complete) return
    const waitingCost = waiting ? (fromDecimal(waiting, currency) ?? null) : null
    const written = { ...form, decider: deciderChosen(decider), due: due ?? null, waitingCost, options }
    await (kept ?? props.onSubmit)(written)
  }
  /** Not a second way to send the form: Enter in a field asks. What is missing is told by the same fields. */
  const keep = (form: HTMLFormElement | null): void => {
    keeping.current = true
    form?.requestSubmit()
    setTimeout(() => {
      keeping.current = false
    })
  }
  // A list that has no choices yet would forget which one was chosen.
  if (start.values.decider !== undefined && deciders === undefined) return <Skeleton rows={8} />
  return (
    <FormFromSchema
      wide
      schema={questionForm}
      fields={fields}
      values={start.values}
      action={props.action}
      onSubmit={submit}
      onCancel={props.onCancel}
    >
      {options.map((option, at) => (
        <OptionEditor
          // oxlint-disable-next-line react/no-array-index-key -- options have no name but their place
          key={at}
          number={at + 1}
          of={option}
          project={project}
          onChange={(next) => change(options.map((one, index) => (index === at ? next : one)))}
          onDrop={options.length > 1 ? () => change(options.filter((_, index) => index !== at)) : undefined}
        />
      ))}
      <div className="p-row">
        <Button size="small" icon={Plus} onClick={() => change([...options, emptyOption])}>
          {say('ask.another')}
        </Button>
        {props.onKeep ? (
          <Button size="small" onClick={(event) => keep(event.currentTarget.form)}>
            {word('draft.keep')}
          </Button>
        ) : null}
        {complete ? null : <span className="p-meta">{say('ask.incomplete')}</span>}
      </div>
    </FormFromSchema>
  )
}

function fieldsOf(
  say: Say,
  deciders: Parameters<typeof deciderChoices>[0],
): Readonly<Record<keyof z.output<typeof questionForm>, FieldWords>> {
  return {
    question: { label: say('ask.question'), placeholder: say('ask.question-example') },
    context: { label: say('ask.context'), kind: 'long-text' },
    decider: {
      label: say('ask.decider'),
      help: say('ask.decider-help'),
      choices: [...deciderChoices(deciders)],
    },
    due: { label: say('ask.due'), half: true },
    waiting: { label: say('ask.waiting'), half: true },
  }
}

import './own-fields.css'
import '../project/tab-texts.ts'
import { type CustomField, type GivenValue, setValues, showValues } from '@portolan/platform/fields/contract'
import { Button, useProblemWords, useRead, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useId, useState } from 'react'
import { OwnFieldInput } from './own-field-input.tsx'
import { draftOf, type OwnDraft, readDraft } from './own-drafts.ts'

/** Fields that the organisation has added, as far as this person reads them; nothing where there are none. */
export function OwnFields(props: { projectId: string; currency: string }): ReactNode {
  const say = useWords('plan')
  const topic = { subjectKind: 'investment', subjectId: props.projectId }
  const { data } = useRead(showValues, topic)
  if (data === undefined || data.items.length === 0) return null
  return (
    <section className="own-fields" aria-label={say('own.title')}>
      <h2>{say('own.title')}</h2>
      <OwnForm
        key={data.items.map(({ version }) => version).join()}
        topic={topic}
        of={data}
        currency={props.currency}
      />
    </section>
  )
}

type FormProps = {
  readonly topic: { readonly subjectKind: string; readonly subjectId: string }
  readonly of: {
    readonly items: readonly {
      readonly field: CustomField
      readonly value: Parameters<typeof draftOf>[0]
      readonly version: number
    }[]
    readonly mayChange: boolean
  }
  readonly currency: string
}

function OwnForm({ topic, of, currency }: FormProps): ReactNode {
  const say = useWords('plan')
  const toast = useToast()
  const tellProblem = useProblemWords()
  const id = useId()
  const { run, busy, problem } = useWrite(setValues)
  const [drafts, setDrafts] = useState<Readonly<Record<string, OwnDraft>>>({})
  const [wrong, setWrong] = useState<readonly string[]>([])
  const save = (): void => {
    const changed = of.items.flatMap(({ field, version }) => {
      const draft = drafts[field.id]
      return draft === undefined ? [] : [{ field, version, read: readDraft(field, draft, currency) }]
    })
    setWrong(changed.filter(({ read }) => read === undefined).map(({ field }) => field.id))
    const values = changed.flatMap(({ field, version, read }) =>
      read === undefined
        ? []
        : [{ fieldId: field.id, value: read.value satisfies GivenValue, seen: version }],
    )
    if (values.length === 0 || values.length < changed.length) return
    void run({ ...topic, values }).then(
      () => toast({ sentence: say('own.saved') }),
      () => undefined,
    )
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <div className="own-grid">
        {of.items.map(({ field, value }) => (
          <OwnFieldInput
            key={field.id}
            id={`${id}-${field.key}`}
            field={field}
            topic={topic}
            draft={drafts[field.id] ?? draftOf(value)}
            wrong={wrong.includes(field.id)}
            readOnly={!of.mayChange}
            onChange={(draft) => setDrafts({ ...drafts, [field.id]: draft })}
          />
        ))}
      </div>
      {problem ? (
        <p className="p-bad" role="alert">
          {tellProblem(problem, say('own.failed'))}
        </p>
      ) : null}
      {of.mayChange ? (
        <Button type="submit" busy={busy} disabled={Object.keys(drafts).length === 0}>
          {say('own.save')}
        </Button>
      ) : null}
    </form>
  )
}

import { listMentionable } from '@portolan/platform/comments/contract'
import type { CustomField } from '@portolan/platform/fields/contract'
import { useRead, useWords } from '@portolan/ui'
import type { ChangeEvent, ReactNode } from 'react'
import type { OwnDraft } from './own-drafts.ts'

export type OwnFieldInputProps = {
  readonly id: string
  readonly field: CustomField
  readonly topic: { readonly subjectKind: string; readonly subjectId: string }
  readonly draft: OwnDraft
  readonly wrong: boolean
  readonly readOnly: boolean
  readonly onChange: (draft: OwnDraft) => void
}

/** One field by its type; what cannot be read says so under it. */
export function OwnFieldInput(props: OwnFieldInputProps): ReactNode {
  const say = useWords('plan')
  const { id, field, wrong } = props
  return (
    <div className="own-field">
      <label htmlFor={id}>{field.name}</label>
      {field.type === 'choice' ? (
        <Choices {...props} />
      ) : field.type === 'person' ? (
        <PersonInput {...props} />
      ) : (
        <PlainInput {...props} />
      )}
      {wrong ? (
        <p id={`${id}-wrong`} className="p-bad">
          {say(`own.wrong.${field.type}`)}
        </p>
      ) : null}
    </div>
  )
}

const kinds = { date: 'date', number: 'text', money: 'text', text: 'text' } as const

function PlainInput({ id, field, draft, wrong, readOnly, onChange }: OwnFieldInputProps): ReactNode {
  const type = field.type === 'choice' || field.type === 'person' ? 'text' : kinds[field.type]
  return (
    <input
      id={id}
      type={type}
      value={draft.text}
      readOnly={readOnly}
      aria-invalid={wrong || undefined}
      aria-describedby={wrong ? `${id}-wrong` : undefined}
      {...(field.type === 'number' || field.type === 'money' ? { inputMode: 'decimal' as const } : {})}
      onChange={(event) => onChange({ text: event.target.value })}
    />
  )
}

function Choices({ id, field, draft, readOnly, onChange }: OwnFieldInputProps): ReactNode {
  return (
    <select
      id={id}
      value={draft.text}
      disabled={readOnly}
      onChange={(event) => onChange({ text: event.target.value })}
    >
      <option value="">–</option>
      {field.choices.map(({ key, label }) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </select>
  )
}

/** People who see the project are offered as their name is typed. */
function PersonInput({ id, topic, draft, wrong, readOnly, onChange }: OwnFieldInputProps): ReactNode {
  const typing = draft.id === undefined && draft.text !== ''
  const read = useRead(
    listMentionable,
    { ...topic, ...(draft.text ? { search: draft.text } : {}) },
    { enabled: typing && !readOnly },
  )
  const people = read.data?.items ?? []
  const change = (event: ChangeEvent<HTMLInputElement>): void => {
    const text = event.target.value
    onChange({ text, id: people.find(({ name }) => name === text)?.id })
  }
  return (
    <>
      <input
        id={id}
        list={`${id}-people`}
        value={draft.text}
        readOnly={readOnly}
        autoComplete="off"
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={change}
      />
      <datalist id={`${id}-people`}>
        {people.map((one) => (
          <option key={one.id} value={one.name}>
            {one.note}
          </option>
        ))}
      </datalist>
    </>
  )
}

import { Eye, EyeOff } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { IconButton } from '../parts/button.tsx'
import { useWords } from '../words.ts'
import type { Field } from './schema-fields.ts'

/** A label, its field, and under it what helps or what is wrong. */
export function FieldLine(props: {
  id: string
  field: Field
  sentence: string | undefined
  input: UseFormRegisterReturn
}): ReactNode {
  const { field, id, sentence } = props
  const say = useWords()
  const described = sentence || field.help ? `${id}-note` : undefined
  const common = {
    ...props.input,
    id,
    className: 'p-input',
    'aria-invalid': sentence ? true : undefined,
    'aria-describedby': described,
    'aria-required': field.needed || undefined,
  }
  return (
    <div className="p-field" data-half={field.half || undefined} data-kind={field.kind}>
      <label htmlFor={id} className="p-field-label">
        {field.label}
        {field.needed || field.kind === 'checkbox' ? null : (
          <span className="p-meta"> {say('form.optional')}</span>
        )}
      </label>
      <Control field={field} common={common} />
      {described ? (
        <p id={described} className={sentence ? 'p-field-wrong' : 'p-meta'}>
          {sentence ?? field.help}
        </p>
      ) : null}
    </div>
  )
}

type Common = UseFormRegisterReturn & { id: string; className: string }

function Control(props: { field: Field; common: Common }): ReactNode {
  const { field, common } = props
  const say = useWords()
  if (field.kind === 'long-text') return <textarea {...common} rows={4} placeholder={field.placeholder} />
  if (field.kind === 'checkbox') return <input {...common} className="" type="checkbox" />
  if (field.kind === 'password') return <Password field={field} common={common} />
  if (field.kind === 'choice')
    return (
      <select {...common}>
        <option value="">{field.placeholder ?? say('form.choose')}</option>
        {(field.choices ?? []).map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    )
  return (
    <input
      {...common}
      type={field.kind === 'day' ? 'date' : field.kind === 'email' ? 'email' : 'text'}
      inputMode={field.kind === 'number' ? 'decimal' : undefined}
      placeholder={field.placeholder}
      autoComplete={field.autoComplete ?? 'off'}
    />
  )
}

function Password(props: { field: Field; common: Common }): ReactNode {
  const say = useWords()
  const [seen, setSeen] = useState(false)
  return (
    <span className="p-password">
      <input
        {...props.common}
        type={seen ? 'text' : 'password'}
        autoComplete={props.field.autoComplete ?? 'current-password'}
      />
      <IconButton
        icon={seen ? EyeOff : Eye}
        label={say(seen ? 'form.hide' : 'form.show')}
        onClick={() => setSeen(!seen)}
      />
    </span>
  )
}

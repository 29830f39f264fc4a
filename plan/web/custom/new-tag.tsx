import { listTags } from '@portolan/platform/tags/contract'
import { Button, useRead, useWords } from '@portolan/ui'
import { type ReactNode, useId, useState } from 'react'

/** One more word; those that are known are offered. */
export function NewTag(props: { busy: boolean; onAdd: (name: string) => void }): ReactNode {
  const say = useWords('plan')
  const id = useId()
  const known = useRead(listTags, { subjectKind: 'investment' })
  const [text, setText] = useState('')
  return (
    <form
      className="own-tag-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() === '') return
        props.onAdd(text)
        setText('')
      }}
    >
      <span className="own-field">
        <input
          aria-label={say('tags.new')}
          placeholder={say('tags.new')}
          list={id}
          maxLength={40}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </span>
      <datalist id={id}>
        {(known.data?.items ?? []).map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Button type="submit" busy={props.busy} disabled={text.trim() === ''}>
        {say('tags.add')}
      </Button>
    </form>
  )
}

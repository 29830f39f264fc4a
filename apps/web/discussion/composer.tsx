import { listMentionable } from '@portolan/platform/comments/contract'
import { Button, useRead, useWords } from '@portolan/ui'
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import type { Topic } from './address.ts'
import { ChooseFiles } from './files/choose-files.tsx'
import { HeldFiles } from './files/held-files.tsx'
import { droppedFiles, holdsFiles, pastedFiles } from './files/take-files.ts'
import { type Draft, emptyDraft, keepDraft, readDraft } from './drafts.ts'
import { nameBegun, nameInto, toSend } from './mentions.ts'
import { PeopleChoices, type Somebody } from './people-choices.tsx'

export type ComposerProps = {
  readonly topic: Topic
  readonly label: string
  readonly action: string
  /** Where a draft is kept. */
  readonly draftKey: string
  /** What is there at first, when no draft is. */
  readonly first?: Draft
  readonly focused?: boolean
  /** It may carry files. */
  readonly files?: boolean
  readonly onSend: (text: string, files: readonly File[]) => Promise<void>
  readonly onCancel?: () => void
}

/** Where words are typed: people are named with @, what is begun is kept, and Ctrl Enter sends. */
export function Composer(props: ComposerProps): ReactNode {
  const ids = { hint: useId(), list: useId() }
  const field = useRef<HTMLTextAreaElement>(null)
  const writing = useDraft(props)
  const naming = useNaming(props.topic, writing, field)
  const hold = (more: readonly File[]): void => {
    if (props.files) writing.hold([...writing.held, ...more])
  }
  const keys = (event: KeyboardEvent): void => {
    if (naming.takes(event)) return event.preventDefault()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      writing.send()
    } else if (event.key === 'Escape' && props.onCancel) {
      event.preventDefault()
      props.onCancel()
    }
  }
  return (
    <form
      className="talk-composer"
      onSubmit={(event) => {
        event.preventDefault()
        writing.send()
      }}
    >
      <textarea
        ref={field}
        aria-label={props.label}
        aria-describedby={ids.hint}
        aria-autocomplete="list"
        aria-controls={naming.open ? ids.list : undefined}
        aria-activedescendant={naming.open && naming.at >= 0 ? `${ids.list}-${naming.at}` : undefined}
        placeholder={props.label}
        rows={writing.draft.text.split('\n').length + 1}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by the person, to write here
        autoFocus={props.focused}
        maxLength={10_000}
        value={writing.draft.text}
        onChange={(event) => {
          writing.change({ ...writing.draft, text: event.target.value })
          naming.look(event.target.selectionStart)
        }}
        onKeyDown={keys}
        onPaste={(event) => (props.files ? hold(pastedFiles(event)) : undefined)}
        onDragOver={(event) => (props.files && holdsFiles(event) ? event.preventDefault() : undefined)}
        onDrop={(event) => (props.files && holdsFiles(event) ? hold(droppedFiles(event)) : undefined)}
        onBlur={naming.close}
      />
      {naming.open ? (
        <PeopleChoices id={ids.list} people={naming.people} at={naming.at} onChoose={naming.choose} />
      ) : null}
      <HeldFiles
        files={writing.held}
        onDrop={(at) => writing.hold(writing.held.filter((_, other) => other !== at))}
      />
      <Foot of={props} writing={writing} hintId={ids.hint} onFiles={hold} />
    </form>
  )
}

/** The way to send, what may go with it, and what became of it. */
function Foot(props: {
  of: ComposerProps
  writing: Writing
  hintId: string
  onFiles: (files: readonly File[]) => void
}): ReactNode {
  const say = useWords('discussion')
  const { of, writing, hintId } = props
  return (
    <div className="talk-composer-foot">
      <Button kind="first" type="submit" busy={writing.busy} disabled={writing.draft.text.trim() === ''}>
        {of.action}
      </Button>
      {of.files ? <ChooseFiles label={say('files.with-comment')} onFiles={props.onFiles} /> : null}
      {of.onCancel ? <Button onClick={of.onCancel}>{say('composer.cancel')}</Button> : null}
      <span className="p-meta" id={hintId}>
        {writing.failed ? null : writing.old ? say('composer.draft') : say('composer.hint')}
      </span>
      {writing.failed ? (
        <span className="p-meta p-bad" role="alert">
          {say('composer.failed')}
        </span>
      ) : null}
    </div>
  )
}

type Writing = {
  readonly draft: Draft
  /** What goes with it; a browser keeps no files with a draft. */
  readonly held: readonly File[]
  readonly hold: (files: readonly File[]) => void
  /** It was begun before this page was opened. */
  readonly old: boolean
  readonly busy: boolean
  readonly failed: boolean
  readonly change: (draft: Draft) => void
  readonly send: () => void
}

function useDraft({ draftKey, first = emptyDraft, onSend }: ComposerProps): Writing {
  const [kept] = useState(() => readDraft(draftKey))
  const old = kept.text !== ''
  const [draft, setDraft] = useState<Draft>(old ? kept : first)
  const [held, hold] = useState<readonly File[]>([])
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const change = (next: Draft): void => {
    setDraft(next)
    keepDraft(draftKey, next)
  }
  const send = (): void => {
    if (busy || draft.text.trim() === '') return
    setBusy(true)
    setFailed(false)
    onSend(toSend(draft), held)
      .then(
        () => {
          change(emptyDraft)
          hold([])
        },
        () => setFailed(true),
      )
      .finally(() => setBusy(false))
  }
  return { draft, held, hold, old: old && draft === kept, busy, failed, change, send }
}

type Naming = {
  readonly open: boolean
  readonly people: readonly Somebody[]
  readonly at: number
  readonly look: (cursor: number) => void
  readonly takes: (event: KeyboardEvent) => boolean
  readonly choose: (somebody: Somebody) => void
  readonly close: () => void
}

/** People are offered while a name is being typed. */
function useNaming(
  topic: Topic,
  { draft, change }: Writing,
  field: { readonly current: HTMLTextAreaElement | null },
): Naming {
  const [begun, setBegun] = useState<string | undefined>(undefined)
  const [at, setAt] = useState(0)
  const open = begun !== undefined
  const read = useRead(listMentionable, { ...topic, ...(begun ? { search: begun } : {}) }, { enabled: open })
  const people = read.data?.items ?? []
  const close = (): void => setBegun(undefined)
  const choose = (somebody: Somebody): void => {
    const cursor = field.current?.selectionStart ?? draft.text.length
    const named = nameInto(draft, cursor, somebody)
    change(named.draft)
    close()
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(named.cursor, named.cursor)
    })
  }
  return {
    open,
    people,
    at: Math.min(at, people.length - 1),
    choose,
    close,
    look: (cursor) => {
      setBegun(nameBegun((field.current?.value ?? '').slice(0, cursor)))
      setAt(0)
    },
    takes: (event) => {
      if (!open || event.ctrlKey || event.metaKey) return false
      const chosen = people[Math.min(at, people.length - 1)]
      if (event.key === 'Escape') close()
      else if (people.length === 0 || chosen === undefined) return false
      else if (event.key === 'ArrowDown') setAt((Math.min(at, people.length - 1) + 1) % people.length)
      else if (event.key === 'ArrowUp') setAt((at + people.length - 1) % people.length)
      else if (event.key === 'Enter' || event.key === 'Tab') choose(chosen)
      else return false
      return true
    },
  }
}

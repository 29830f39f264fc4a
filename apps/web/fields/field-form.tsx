import './fields.css'
import type { Role } from '@portolan/contract'
import {
  changeField,
  type CustomField,
  defineField,
  type FieldType,
  fieldTypes,
} from '@portolan/platform/fields/contract'
import { Button, ConfirmButton, useProblemWords, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import { choicesFrom, linesOf } from './choice-lines.ts'
import { FieldReaders } from './field-readers.tsx'

type Draft = {
  readonly name: string
  readonly type: FieldType
  readonly lines: string
  readonly readers: readonly Role[] | null
}

/** Adds a field, or changes one: its short name and its type stay for ever. */
export function FieldForm(props: { of: CustomField | undefined; onDone: () => void }): ReactNode {
  const say = useWords('fields')
  const tellProblem = useProblemWords()
  const { of } = props
  const [draft, setDraft] = useState<Draft>(() => ({
    name: of?.name ?? '',
    type: of?.type ?? 'text',
    lines: linesOf(of?.choices ?? []),
    readers: of?.readers ?? null,
  }))
  const saving = useSaving(of, draft, props.onDone)
  const set = (patch: Partial<Draft>): void => setDraft({ ...draft, ...patch })
  return (
    <form
      className="field-form"
      onSubmit={(event) => {
        event.preventDefault()
        saving.save()
      }}
    >
      <label>
        <span>{say('name')}</span>
        <input
          value={draft.name}
          maxLength={80}
          required
          onChange={(event) => set({ name: event.target.value })}
        />
        <span className="p-meta">{say('name-help')}</span>
      </label>
      {of === undefined ? (
        <label>
          <span>{say('type')}</span>
          <select
            value={draft.type}
            onChange={(event) =>
              set({ type: fieldTypes.find((one) => one === event.target.value) ?? 'text' })
            }
          >
            {fieldTypes.map((type) => (
              <option key={type} value={type}>
                {say(`types.${type}`)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {draft.type === 'choice' ? (
        <label>
          <span>{say('choices')}</span>
          <textarea rows={5} value={draft.lines} onChange={(event) => set({ lines: event.target.value })} />
          <span className="p-meta">{say('choices-help')}</span>
        </label>
      ) : null}
      <FieldReaders readers={draft.readers} onChange={(readers) => set({ readers })} />
      {saving.problem ? (
        <p className="p-bad" role="alert">
          {tellProblem(saving.problem, say('not-done'))}
        </p>
      ) : null}
      <div className="p-row">
        <Button kind="first" type="submit" busy={saving.busy}>
          {say(of === undefined ? 'add' : 'save')}
        </Button>
        {of === undefined ? null : of.archived ? (
          <Button onClick={() => saving.archive(false)}>{say('restore')}</Button>
        ) : (
          <ConfirmButton
            kind="quiet"
            consequence={say('archive-consequence')}
            confirm={say('archive')}
            onConfirm={() => saving.archive(true)}
          >
            {say('archive')}
          </ConfirmButton>
        )}
      </div>
    </form>
  )
}

type Saving = {
  readonly busy: boolean
  readonly problem: unknown
  readonly save: () => void
  readonly archive: (archived: boolean) => void
}

function useSaving(of: CustomField | undefined, draft: Draft, onDone: () => void): Saving {
  const say = useWords('fields')
  const toast = useToast()
  const define = useWrite(defineField)
  const change = useWrite(changeField)
  const { name, type, lines } = draft
  const readers = draft.readers === null ? null : [...draft.readers]
  const choices = type === 'choice' ? { choices: [...choicesFrom(lines, of?.choices ?? [])] } : {}
  const done = (sentence: string) => (): void => {
    toast({ sentence })
    onDone()
  }
  const nothing = (): void => undefined
  return {
    busy: define.busy || change.busy,
    problem: define.problem ?? change.problem,
    save: () =>
      void (of === undefined
        ? define
            .run({ subjectKind: 'investment', name, type, readers, ...choices })
            .then(done(say('added', { name })), nothing)
        : change
            .run({ fieldId: of.id, name, readers, ...choices }, { ifMatch: of.version })
            .then(done(say('saved')), nothing)),
    archive: (archived) =>
      void (
        of &&
        change.run({ fieldId: of.id, archived }, { ifMatch: of.version }).then(done(say('saved')), nothing)
      ),
  }
}

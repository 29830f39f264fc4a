import { Button, useProblemWords, useWords } from '@portolan/ui'
import { type ReactNode, useId, useState } from 'react'
import { type ActivityRow, type LinkKind, linkKinds, type ScheduleEdit } from '../../contract/index.ts'
import type { PlanSetting } from './activity-cells.tsx'
import { labelOf } from './outline.ts'
import { readLag } from './read-words.ts'
import { type OtherActivity, useOtherActivity } from './use-other-activity.ts'

type AddLinkEdit = Extract<ScheduleEdit, { kind: 'link.add' }>

/** A link to or from an activity: which other, what kind, what lag. */
export function AddLink(props: {
  of: ActivityRow
  projectId: string
  setting: PlanSetting
  busy: boolean
  onAdd: (edit: AddLinkEdit) => Promise<void>
}): ReactNode {
  const say = useWords('schedule')
  const tellProblem = useProblemWords()
  const { of, setting } = props
  const other = useOtherActivity(props.projectId, of.id)
  const [after, setAfter] = useState(false)
  const [kind, setKind] = useState<LinkKind>('FS')
  const [lag, setLag] = useState('')
  const [wrong, setWrong] = useState<string | undefined>(undefined)
  const add = async (): Promise<void> => {
    const read = readLag(lag, setting.minutesPerDay)
    if (other.chosen === undefined) return setWrong(say('add.missing'))
    if (read === undefined) return setWrong(say('add.lag-bad', { value: lag }))
    const [predecessor, successor] = after ? [of.id, other.chosen.id] : [other.chosen.id, of.id]
    setWrong(undefined)
    try {
      await props.onAdd({ kind: 'link.add', predecessor, successor, link: kind, lag: read })
      other.type('')
      setLag('')
    } catch (problem) {
      setWrong(tellProblem(problem, say('add.failed')))
    }
  }
  return (
    <form
      className="schedule-add"
      aria-label={say('add.title')}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <h3>{say('add.title')}</h3>
      <Search of={other} />
      <Choice
        label={say('add.side')}
        value={after ? 'after' : 'before'}
        choices={(['before', 'after'] as const).map((value) => ({ value, label: say(`add.${value}`) }))}
        onChoose={(value) => setAfter(value === 'after')}
      />
      <div className="schedule-add-line">
        <Choice
          label={say('add.kind')}
          value={kind}
          choices={linkKinds.map((value) => ({ value, label: say(`link-long.${value}`) }))}
          onChoose={(value) => setKind(linkKinds.find((one) => one === value) ?? 'FS')}
        />
        <LagField value={lag} onWrite={setLag} />
      </div>
      <p className="p-bad schedule-wrong" role="alert">
        {wrong}
      </p>
      <Button type="submit" busy={props.busy}>
        {say('add.save')}
      </Button>
    </form>
  )
}

function Search(props: { of: OtherActivity }): ReactNode {
  const say = useWords('schedule')
  const id = useId()
  const { typed, type, found, none, chosen, choose } = props.of
  return (
    <>
      <span className="schedule-choice">
        <label htmlFor={id}>{say('add.find')}</label>
        <input
          id={id}
          type="search"
          className="schedule-input"
          value={typed}
          autoComplete="off"
          aria-describedby={`${id}-help`}
          onChange={(event) => type(event.target.value)}
        />
      </span>
      <p className="p-meta" id={`${id}-help`} aria-live="polite">
        {none ? say('add.none', { typed: typed.trim() }) : typed.trim() === '' ? say('add.hint') : null}
      </p>
      {found.length > 0 ? (
        <fieldset className="schedule-found">
          <legend className="p-hidden">{say('add.choices')}</legend>
          {found.map((row) => (
            <label key={row.id}>
              <input
                type="radio"
                name={`${id}-other`}
                checked={row === chosen}
                onChange={() => choose(row.id)}
              />
              <span className="p-cell-code">{labelOf(row)}</span>
              <span className="p-cut" title={row.name}>
                {row.name}
              </span>
            </label>
          ))}
        </fieldset>
      ) : null}
    </>
  )
}

function Choice(props: {
  label: string
  value: string
  choices: readonly { readonly value: string; readonly label: string }[]
  onChoose: (value: string) => void
}): ReactNode {
  const id = useId()
  return (
    <span className="schedule-choice">
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        className="schedule-input"
        value={props.value}
        onChange={(event) => props.onChoose(event.target.value)}
      >
        {props.choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </span>
  )
}

function LagField(props: { value: string; onWrite: (text: string) => void }): ReactNode {
  const say = useWords('schedule')
  const id = useId()
  return (
    <span className="schedule-choice">
      <label htmlFor={id}>{say('add.lag')}</label>
      <input
        id={id}
        className="schedule-input"
        value={props.value}
        autoComplete="off"
        aria-describedby={`${id}-help`}
        onChange={(event) => props.onWrite(event.target.value)}
      />
      <span className="p-meta" id={`${id}-help`}>
        {say('add.lag-help')}
      </span>
    </span>
  )
}

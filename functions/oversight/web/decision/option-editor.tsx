import '../question/texts.ts'
import { investmentStates, type Project } from '@portolan/plan/contract'
import type { Day } from '@portolan/quantity'
import { Button, useFormat, useWords } from '@portolan/ui'
import { type ReactNode, useId } from 'react'
import { isAmount, type KeptCalls, type OptionDraft } from './option-draft.ts'
import { letterOf } from './words.ts'

/** One option: its words, and what would be done with the project if it is chosen. */
export function OptionEditor(props: {
  number: number
  of: OptionDraft
  project: Project | undefined
  onChange: (next: OptionDraft) => void
  onDrop: (() => void) | undefined
}): ReactNode {
  const say = useWords('decisions')
  const { number, of, project, onChange, onDrop } = props
  return (
    <fieldset className="decision-editor">
      <legend>
        <span className="decision-letter" aria-hidden="true">
          {letterOf(number)}
        </span>
        {say('ask.option', { letter: letterOf(number) })}
        {onDrop ? (
          <Button kind="quiet" size="small" onClick={onDrop}>
            {say('ask.drop', { letter: letterOf(number) })}
          </Button>
        ) : null}
      </legend>
      <Field label={say('ask.title')} value={of.title} onText={(title) => onChange({ ...of, title })} />
      <Field
        long
        label={say('ask.consequences')}
        value={of.consequences}
        onText={(consequences) => onChange({ ...of, consequences })}
      />
      {of.kept === null ? null : <Kept of={of.kept} onChange={(kept) => onChange({ ...of, kept })} />}
      {project === undefined ? null : <Done of={of} project={project} onChange={onChange} />}
    </fieldset>
  )
}

/** What it carries beside the fields below: told in one line, dropped or taken back by one press. */
function Kept(props: { of: KeptCalls; onChange: (next: KeptCalls) => void }): ReactNode {
  const say = useWords('questions')
  const { of, onChange } = props
  return (
    <p className="decision-note decision-wide p-row">
      <span>
        {of.dropped
          ? say('draft.dropped')
          : of.edits > 0
            ? say('draft.carries-plan', { count: of.edits })
            : say('draft.carries', { count: of.calls })}
      </span>
      <Button size="small" kind="quiet" onClick={() => onChange({ ...of, dropped: !of.dropped })}>
        {say(of.dropped ? 'draft.put-back' : 'draft.drop-calls')}
      </Button>
    </p>
  )
}

function Done(props: {
  of: OptionDraft
  project: Project
  onChange: (next: OptionDraft) => void
}): ReactNode {
  const say = useWords('decisions')
  const plan = useWords('plan')
  const format = useFormat()
  const { of, project, onChange } = props
  const currency = project.cost?.currency ?? 'EUR'
  const id = useId()
  return (
    <>
      <p className="p-label decision-wide">{say('ask.done')}</p>
      <Field
        kind="date"
        label={say('field.finish')}
        note={project.finish ? say('ask.now', { value: format.day(project.finish as Day) }) : undefined}
        value={of.finish}
        onText={(finish) => onChange({ ...of, finish })}
      />
      <Field
        label={say('ask.cost', { currency })}
        note={project.cost ? say('ask.now', { value: format.money(project.cost) }) : undefined}
        wrong={isAmount(of.cost, currency) ? undefined : say('ask.no-amount')}
        value={of.cost}
        onText={(cost) => onChange({ ...of, cost })}
      />
      <Field
        label={say('field.phase')}
        note={project.phase ? say('ask.now', { value: project.phase }) : undefined}
        value={of.phase}
        onText={(phase) => onChange({ ...of, phase })}
      />
      <div className="p-field">
        <label htmlFor={id} className="p-field-label">
          {say('field.state')}
        </label>
        <select
          id={id}
          className="p-input"
          value={of.state}
          onChange={(event) => onChange({ ...of, state: event.target.value })}
        >
          <option value="">{say('ask.stays', { value: plan(`state.${project.state}`) })}</option>
          {investmentStates
            .filter((state) => state !== project.state)
            .map((state) => (
              <option key={state} value={state}>
                {plan(`state.${state}`)}
              </option>
            ))}
        </select>
      </div>
      <label className="decision-tick decision-wide">
        <input
          type="checkbox"
          checked={of.baseline}
          onChange={(event) => onChange({ ...of, baseline: event.target.checked })}
        />
        {say('ask.baseline')}
      </label>
    </>
  )
}

function Field(props: {
  label: string
  value: string
  onText: (text: string) => void
  kind?: 'text' | 'date'
  long?: boolean
  note?: string | undefined
  wrong?: string | undefined
}): ReactNode {
  const { label, value, onText, kind = 'text', long = false, note, wrong } = props
  const id = useId()
  const under = wrong ?? note
  const common = {
    id,
    className: 'p-input',
    value,
    'aria-invalid': wrong === undefined ? undefined : true,
    'aria-describedby': under === undefined ? undefined : `${id}-note`,
  } as const
  return (
    <div className={long ? 'p-field decision-wide' : 'p-field'}>
      <label htmlFor={id} className="p-field-label">
        {label}
      </label>
      {long ? (
        <textarea {...common} rows={2} onChange={(event) => onText(event.target.value)} />
      ) : (
        <input {...common} type={kind} onChange={(event) => onText(event.target.value)} />
      )}
      {under === undefined ? null : (
        <p id={`${id}-note`} className={wrong === undefined ? 'p-meta' : 'p-field-wrong'}>
          {under}
        </p>
      )}
    </div>
  )
}

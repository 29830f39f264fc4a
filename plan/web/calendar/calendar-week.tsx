import { Button, ErrorState, Section, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import { changeCalendar, type WorkCalendar } from '../../contract/index.ts'
import { ChoiceField, TextField } from '../money/fields.tsx'

/** The name of a calendar, what it stands on, and the hours of its week. */
export function CalendarWeek(props: {
  of: WorkCalendar
  all: readonly WorkCalendar[]
  mayKeep: boolean
}): ReactNode {
  const say = useWords('people')
  const toast = useToast()
  const { run, busy, problem } = useWrite(changeCalendar)
  const { of } = props
  const [name, setName] = useState(of.name)
  const [baseId, setBaseId] = useState(of.base?.id ?? '')
  const [own, setOwn] = useState(of.ownWeek)
  const [week, setWeek] = useState<readonly number[]>(of.week)
  const save = (): void =>
    void run(
      { calendarId: of.id, name, baseId: baseId || null, week: own ? [...week] : null },
      { ifMatch: of.version },
    ).then(
      () => toast({ sentence: say('saved', { name }) }),
      () => undefined,
    )
  if (!props.mayKeep)
    return (
      <Section title={say('week')}>
        <Week week={of.week} />
      </Section>
    )
  return (
    <Section>
      <div className="away-fields">
        {problem ? <ErrorState title={say('failed')} problem={problem} /> : null}
        <TextField label={say('name')} value={name} onType={setName} />
        <ChoiceField
          label={say('base')}
          value={baseId}
          choices={[
            ['', say('base-none')],
            ...props.all.filter(({ id }) => id !== of.id).map((one) => [one.id, one.name] as const),
          ]}
          onChoose={setBaseId}
        />
        <label>
          <input type="checkbox" checked={own} onChange={(event) => setOwn(event.target.checked)} />{' '}
          {say('own-week')}
        </label>
        {own ? (
          <Week week={week} onChange={setWeek} />
        ) : (
          <p className="p-label">{say('week-from-base', { name: of.base?.name ?? '–' })}</p>
        )}
        <Button busy={busy} onClick={save}>
          {say('save')}
        </Button>
      </div>
    </Section>
  )
}

function Week(props: { week: readonly number[]; onChange?: (week: readonly number[]) => void }): ReactNode {
  const say = useWords('people')
  const { week, onChange } = props
  return (
    <fieldset className="calendar-week">
      <legend className="p-label">{say('week')}</legend>
      {week.map((minutes, at) => (
        <label key={at}>
          {say(`weekday.${at + 1}`)}
          <input
            type="number"
            className="money-input"
            min={0}
            max={24}
            step={0.25}
            value={minutes / 60}
            readOnly={onChange === undefined}
            onChange={(event) =>
              onChange?.(
                week.with(at, Math.min(1440, Math.max(0, Math.round(Number(event.target.value) * 60)))),
              )
            }
          />
        </label>
      ))}
    </fieldset>
  )
}

import type { Day } from '@portolan/quantity'
import {
  Chip,
  ConfirmButton,
  ErrorState,
  FormFromSchema,
  Section,
  SidePanel,
  Skeleton,
  useFormat,
  useMay,
  useRead,
  useSetting,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import {
  type Absence,
  assignCalendar,
  calendarPermissions,
  listCalendars,
  type PersonCalendar,
  recordAbsence,
  showPersonTime,
  unassignCalendar,
} from '../../contract/index.ts'
import { useAwayWords } from './away-words.ts'
import { DecideAbsence } from './decide-absence.tsx'

/** By which calendars a person works, when they are away, and what can be said about that. */
export function PersonTimePanel(props: { personId: string; onClose: () => void }): ReactNode {
  const say = useWords('people')
  const may = useMay()
  const read = useRead(showPersonTime, { personId: props.personId }, { keep: false })
  const shown = read.data
  return (
    <SidePanel title={shown?.person.name ?? say('person')} width={372} onClose={props.onClose}>
      {read.problem ? (
        <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
      ) : !shown ? (
        <Skeleton rows={6} />
      ) : (
        <>
          <Calendars of={shown.calendars} mayKeep={may(calendarPermissions.keepCalendars)} />
          {may(calendarPermissions.keepCalendars) ? <Assign person={shown.person} /> : null}
          <Absences of={shown.absences} mayKeep={may(calendarPermissions.keepAbsences)} />
          {may(calendarPermissions.keepAbsences) ? <Record person={shown.person} /> : null}
        </>
      )}
    </SidePanel>
  )
}

function Calendars(props: { of: readonly PersonCalendar[]; mayKeep: boolean }): ReactNode {
  const say = useWords('people')
  const format = useFormat()
  const { run, busy } = useWrite(unassignCalendar)
  return (
    <Section title={say('calendar-of-person')}>
      {props.of.length === 0 ? <p className="p-label">{say('no-calendar')}</p> : null}
      <ul className="away-list">
        {props.of.map(({ id, calendar, share, from, until, version }) => (
          <li key={id}>
            <span>
              <strong>{calendar.name}</strong> · {say('share', { share })}
            </span>
            <span className="p-meta">
              {until === null
                ? say('since', { day: format.day(from as Day) })
                : say('between', { from: format.day(from as Day), until: format.day(until as Day) })}
            </span>
            {props.mayKeep ? (
              <span>
                <ConfirmButton
                  size="small"
                  kind="quiet"
                  busy={busy}
                  consequence={say('unassign-words')}
                  confirm={say('unassign')}
                  onConfirm={() =>
                    void run({ personCalendarId: id }, { ifMatch: version }).catch(() => undefined)
                  }
                >
                  {say('unassign')}
                </ConfirmButton>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Assigned = z.object({
  calendarId: z.uuid(),
  share: z.int().min(1).max(100),
  from: z.iso.date(),
  until: z.iso.date().optional(),
})

function Assign(props: { person: { id: string; name: string } }): ReactNode {
  const say = useWords('people')
  const format = useFormat()
  const toast = useToast()
  const { today } = useSetting()
  const { run } = useWrite(assignCalendar)
  const calendars = useRead(listCalendars, {}).data?.items
  const fields = useMemo(
    () => ({
      calendarId: {
        label: say('calendar'),
        choices: (calendars ?? []).map(({ id, name }) => ({ value: id, label: name })),
      },
      share: { label: say('share-field') },
      from: { label: say('from') },
      until: { label: say('until'), help: say('until-help') },
    }),
    [say, calendars],
  )
  const { person } = props
  return (
    <Section title={say('assign')}>
      <FormFromSchema
        schema={Assigned}
        fields={fields}
        values={{ share: 100, from: today }}
        action={say('save')}
        onSubmit={async ({ until, ...given }) => {
          const { calendar } = await run({ personId: person.id, until: until ?? null, ...given })
          const day = format.day(given.from as Day)
          toast({ sentence: say('assigned', { name: person.name, calendar: calendar.name, day }) })
        }}
      />
    </Section>
  )
}

function Absences(props: { of: readonly Absence[]; mayKeep: boolean }): ReactNode {
  const say = useWords('people')
  const words = useAwayWords()
  return (
    <Section title={say('absences')}>
      {props.of.length === 0 ? <p className="p-label">{say('absences-none')}</p> : null}
      <ul className="away-list">
        {props.of.map((absence) => (
          <li key={absence.id}>
            <span>
              {words(absence)}{' '}
              <Chip tone={absence.state === 'approved' ? 'accent' : 'none'}>{say(absence.state)}</Chip>
            </span>
            {absence.kind ? (
              <span className="p-meta">
                {say(`kind.${absence.kind}`)}
                {absence.note ? ` · ${absence.note}` : ''}
              </span>
            ) : null}
            {props.mayKeep && absence.state === 'requested' ? <DecideAbsence of={absence} /> : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Recorded = z.object({ first: z.iso.date(), last: z.iso.date() })

function Record(props: { person: { id: string; name: string } }): ReactNode {
  const say = useWords('people')
  const format = useFormat()
  const toast = useToast()
  const { run } = useWrite(recordAbsence)
  const { person } = props
  const fields = useMemo(() => ({ first: { label: say('first') }, last: { label: say('last') } }), [say])
  return (
    <Section title={say('record')}>
      <FormFromSchema
        schema={Recorded}
        fields={fields}
        action={say('record')}
        onSubmit={async (days) => {
          await run({ personId: person.id, ...days })
          const [first, last] = [format.day(days.first as Day), format.day(days.last as Day)]
          toast({ sentence: say('recorded', { name: person.name, first, last }) })
        }}
      />
    </Section>
  )
}

import { listPeople, readPeople } from '@portolan/platform/identity/contract'
import type { Day } from '@portolan/quantity'
import {
  Avatar,
  Button,
  ConfirmButton,
  FormFromSchema,
  Section,
  SidePanel,
  useFormat,
  useMay,
  useProblemWords,
  useRead,
  useSetting,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useMemo, useState } from 'react'
import { z } from 'zod'
import { type Body, endSeat, permissions, type Seat, seatMember, seatRoles } from '../../contract/index.ts'
import { lastOf } from '../stand-in/stand-ins.tsx'
import { LimitsForm } from './limits-form.tsx'

/** One body: who sits in it and for how long, and how far it may decide. */
export function BodyPanel(props: {
  of: Body
  others: readonly Body[]
  carried: readonly string[]
  onClose: () => void
}): ReactNode {
  const say = useWords('bodies')
  const may = useMay()
  const { of } = props
  const setting = may(permissions.setBodies)
  return (
    <SidePanel title={of.name} width={380} onClose={props.onClose}>
      {of.purpose ? <p className="body-purpose">{of.purpose}</p> : null}
      <Section title={say('seats')}>
        <ul className="body-seats">
          {of.seats.map((seat) => (
            <Sitting key={seat.id} of={of} seat={seat} ends={setting} />
          ))}
        </ul>
        {of.seats.length === 0 ? <p className="p-label">{say('no-seats')}</p> : null}
      </Section>
      {setting && may(readPeople) ? <Seating of={of} /> : null}
      {setting ? (
        <Section title={say('limits.title')}>
          <LimitsForm
            key={of.authority.version}
            of={{ kind: 'body', bodyId: of.id }}
            who={of.name}
            authority={of.authority}
            above={props.others}
            carried={props.carried}
          />
        </Section>
      ) : null}
    </SidePanel>
  )
}

function Sitting(props: { of: Body; seat: Seat; ends: boolean }): ReactNode {
  const say = useWords('bodies')
  const format = useFormat()
  const { today } = useSetting()
  const toast = useToast()
  const tell = useProblemWords()
  const { run, busy } = useWrite(endSeat)
  const { of, seat, ends } = props
  const { name } = seat.person
  const end = async (): Promise<void> => {
    try {
      await run({ bodyId: of.id, seatId: seat.id, to: today })
      toast({ sentence: say('ended', { name }) })
    } catch (problem) {
      toast({ sentence: tell(problem, say('unreachable')), tone: 'bad' })
    }
  }
  const term =
    seat.to === null
      ? say('term.since', { from: format.day(seat.from as Day) })
      : say('term.until', { from: format.day(seat.from as Day), to: format.day(seat.to as Day) })
  return (
    <li data-past={!seat.now || undefined}>
      <Avatar name={name} />
      <div>
        {name} <span className="p-meta">{say(`seat.${seat.role}`)}</span>
        <p className="p-meta">{term}</p>
        {seat.standIn === null ? null : (
          <p className="p-meta">
            {say('stands-in', {
              name: seat.standIn.person.name,
              last: format.day(lastOf(seat.standIn.to)),
            })}
          </p>
        )}
      </div>
      {ends && seat.now ? (
        <ConfirmButton
          size="small"
          kind="quiet"
          busy={busy}
          consequence={say('end-says', { name })}
          confirm={say('end')}
          aria-label={say('end-of', { name })}
          onConfirm={() => void end()}
        >
          {say('end')}
        </ConfirmButton>
      ) : null}
    </li>
  )
}

const seatForm = z.object({
  personId: z.uuid(),
  role: z.enum(seatRoles),
  from: z.iso.date(),
  to: z.iso.date().optional(),
})

function Seating(props: { of: Body }): ReactNode {
  const say = useWords('bodies')
  const toast = useToast()
  const { today } = useSetting()
  const [seating, seat] = useState(false)
  const people = useRead(listPeople, { limit: 500 }, { enabled: seating }).data?.items
  const { run } = useWrite(seatMember)
  const fields = useMemo(
    () => ({
      personId: {
        label: say('person'),
        choices: (people ?? [])
          .filter(({ state }) => state !== 'left')
          .map(({ id, name }) => ({ value: id, label: name })),
      },
      role: {
        label: say('as'),
        choices: seatRoles.map((role) => ({ value: role, label: say(`seat.${role}`) })),
      },
      from: { label: say('from'), half: true },
      to: { label: say('to'), half: true },
    }),
    [say, people],
  )
  const values = useMemo(() => ({ from: today }), [today])
  return (
    <div className="body-form">
      {seating ? (
        <FormFromSchema
          schema={seatForm}
          fields={fields}
          values={values}
          action={say('seat-action')}
          onCancel={() => seat(false)}
          onSubmit={async ({ to, ...form }) => {
            const { person } = await run({ bodyId: props.of.id, ...form, to: to ?? null })
            toast({ sentence: say('seated', { name: person.name }) })
            seat(false)
          }}
        />
      ) : (
        <Button size="small" onClick={() => seat(true)}>
          {say('seat-action')}
        </Button>
      )}
    </div>
  )
}

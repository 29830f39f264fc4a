import '../identity/identity.css'
import {
  changePerson,
  invitePerson,
  issueReset,
  managePeople,
  markAsLeft,
  openEyes,
  type PersonRow,
  removeSecondFactor,
  showPerson,
  showSession,
} from '@portolan/platform/identity/contract'
import type { Instant } from '@portolan/quantity'
import {
  Age,
  Button,
  Chip,
  ConfirmButton,
  Dialog,
  ErrorState,
  Facts,
  FormFromSchema,
  Section,
  SidePanel,
  Skeleton,
  useMay,
  useRead,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import { startAfresh } from '../identity/leave.ts'
import { ShownOnce } from '../identity/shown-once.tsx'
import { PersonGrants } from './person-grants.tsx'
import { stateTone } from './words.ts'

export function PersonPanel(props: { id: string; onClose: () => void }): ReactNode {
  const say = useWords('administration')
  const may = useMay()
  const person = useRead(showPerson, { id: props.id }, { keep: false })
  const [changing, setChanging] = useState(false)
  const [failed, setFailed] = useState<unknown>(undefined)
  const [link, setLink] = useState<Link | undefined>(undefined)
  const row = person.data
  return (
    <>
      <SidePanel title={row?.name ?? say('people.person')} width={372} onClose={props.onClose}>
        {person.problem ? (
          <ErrorState title={say('people.failed')} problem={person.problem} onRetry={person.again} />
        ) : !row ? (
          <Skeleton rows={5} />
        ) : changing ? (
          <Section>
            <ChangePerson row={row} onClose={() => setChanging(false)} />
          </Section>
        ) : (
          <>
            <PersonFacts row={row} />
            {failed ? <ErrorState title={say('people.not-done')} problem={failed} /> : null}
            {may(managePeople) ? (
              <Ways row={row} onChange={() => setChanging(true)} onLink={setLink} onFailed={setFailed} />
            ) : null}
            <PersonGrants person={row} />
            <Eyes row={row} onFailed={setFailed} />
            {may(managePeople) && row.state !== 'left' ? <Leaving row={row} onFailed={setFailed} /> : null}
          </>
        )}
      </SidePanel>
      {/* Beside the panel, not in it: Escape in the dialog must not close the panel too. */}
      <LinkDialog link={link} name={row?.name ?? ''} onClose={() => setLink(undefined)} />
    </>
  )
}

function LinkDialog(props: { link: Link | undefined; name: string; onClose: () => void }): ReactNode {
  const say = useWords('administration')
  const { link } = props
  return (
    <Dialog
      opened={link !== undefined}
      title={say(link?.kind === 'reset' ? 'link.reset-title' : 'link.invitation-title')}
      onClose={props.onClose}
    >
      <ShownOnce text={link?.url ?? ''}>
        {say(link?.kind === 'reset' ? 'link.reset-note' : 'link.invitation-note', { name: props.name })}
      </ShownOnce>
    </Dialog>
  )
}

function PersonFacts({ row }: { row: PersonRow }): ReactNode {
  const say = useWords('administration')
  return (
    <Facts
      of={[
        [
          say('people.state'),
          <Chip key="state" tone={stateTone(row.state)}>
            {say(`state.${row.state}`)}
          </Chip>,
        ],
        ...(row.email === undefined
          ? []
          : [[say('people.email'), row.email ?? say('people.no-email')] as const]),
        ...(row.phone ? [[say('people.phone'), row.phone] as const] : []),
        ...(row.jobTitle ? [[say('people.job'), row.jobTitle] as const] : []),
        ...(row.secondFactor === undefined || row.state !== 'active'
          ? []
          : [[say('people.factor'), say(row.secondFactor ? 'on' : 'off')] as const]),
        ...(row.lastSignInAt
          ? [[say('people.last'), <Age key="last" of={row.lastSignInAt as Instant} />] as const]
          : []),
      ]}
    />
  )
}

type Failing = { row: PersonRow; onFailed: (problem: unknown) => void }
type Link = { kind: 'invitation' | 'reset'; url: string }

/** Ways in and ways back in. A link is copied by the administrator: no mail is set up yet. */
function Ways({
  row,
  onChange,
  onLink,
  onFailed,
}: Failing & { onChange: () => void; onLink: (link: Link) => void }): ReactNode {
  const say = useWords('administration')
  const toast = useToast()
  const invite = useWrite(invitePerson)
  const reset = useWrite(issueReset)
  const remove = useWrite(removeSecondFactor)
  const make = (kind: Link['kind']): void => {
    onFailed(undefined)
    const made = kind === 'invitation' ? invite.run({ id: row.id }) : reset.run({ id: row.id })
    made.then(({ url }) => onLink({ kind, url }), onFailed)
  }
  return (
    <Section>
      <div className="p-row">
        {row.state === 'active' ? (
          <Button busy={reset.busy} onClick={() => make('reset')}>
            {say('link.make-reset')}
          </Button>
        ) : (
          <Button
            kind={row.state === 'record' ? 'first' : 'plain'}
            busy={invite.busy}
            onClick={() => make('invitation')}
          >
            {say(row.state === 'record' ? 'link.invite' : 'link.invite-again')}
          </Button>
        )}
        <Button onClick={onChange}>{say('people.change')}</Button>
        {row.secondFactor && row.state === 'active' ? (
          <ConfirmButton
            consequence={say('factor.consequence')}
            confirm={say('factor.remove')}
            onConfirm={() =>
              void remove
                .run({ id: row.id })
                .then(() => toast({ sentence: say('factor.removed', { name: row.name }) }), onFailed)
            }
          >
            {say('factor.remove')}
          </ConfirmButton>
        ) : null}
      </div>
    </Section>
  )
}

function ChangePerson({ row, onClose }: { row: PersonRow; onClose: () => void }): ReactNode {
  const say = useWords('administration')
  const write = useWrite(changePerson)
  return (
    <FormFromSchema
      schema={changePerson.input}
      values={{
        id: row.id,
        name: row.name,
        ...(row.email ? { email: row.email } : {}),
        ...(row.phone ? { phone: row.phone } : {}),
        ...(row.jobTitle ? { jobTitle: row.jobTitle } : {}),
      }}
      fields={{
        name: { label: say('people.name') },
        email: { label: say('people.email'), kind: 'email' },
        phone: { label: say('people.phone') },
        jobTitle: { label: say('people.job') },
      }}
      action={say('people.save')}
      onCancel={onClose}
      onSubmit={async ({ name, email, phone, jobTitle }) => {
        const emptied = { email: email ?? null, phone: phone ?? null, jobTitle: jobTitle ?? null }
        await write.run({ id: row.id, ...(name ? { name } : {}), ...emptied }, { ifMatch: row.version })
        onClose()
      }}
    />
  )
}

function Eyes({ row, onFailed }: Failing): ReactNode {
  const say = useWords('administration')
  const here = useRead(showSession, {}).data?.here
  const write = useWrite(openEyes)
  if (here?.organisation.kind !== 'sample' || row.state === 'left' || row.id === here.person.id) return null
  return (
    <Section title={say('eyes.title')}>
      <div className="p-stack">
        <p>{say('eyes.note')}</p>
        <Button
          busy={write.busy}
          onClick={() => void write.run({ personId: row.id }).then(() => startAfresh('/'), onFailed)}
        >
          {say('eyes.look', { name: row.name })}
        </Button>
      </div>
    </Section>
  )
}

function Leaving({ row, onFailed }: Failing): ReactNode {
  const say = useWords('administration')
  const toast = useToast()
  const write = useWrite(markAsLeft)
  return (
    <Section title={say('leaving.title')}>
      <div className="p-stack">
        <p>{say('leaving.note')}</p>
        <ConfirmButton
          consequence={say('leaving.consequence')}
          confirm={say('leaving.action')}
          onConfirm={() => {
            onFailed(undefined)
            write
              .run({ id: row.id })
              .then(() => toast({ sentence: say('leaving.done', { name: row.name }) }), onFailed)
          }}
        >
          {say('leaving.action')}
        </ConfirmButton>
      </div>
    </Section>
  )
}

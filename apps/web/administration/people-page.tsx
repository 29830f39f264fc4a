import './page-texts.ts'
import {
  addPerson,
  listPeople,
  manageRoles,
  managePeople,
  personStates,
  type PersonRow,
} from '@portolan/platform/identity/contract'
import type { Instant } from '@portolan/quantity'
import {
  Age,
  Button,
  Chip,
  DataGrid,
  Dialog,
  FilterBar,
  FormFromSchema,
  type GridColumn,
  NameCell,
  NoMatch,
  type Say,
  Split,
  useAddress,
  useMay,
  useReadPages,
  useWords,
  useWrite,
} from '@portolan/ui'
import { ShieldCheck, UserPlus } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { z } from 'zod'
import { PersonPanel } from './person-panel.tsx'
import { SignInRules } from './sign-in-rules.tsx'
import { rolesInWords, stateTone } from './words.ts'

const address = z.object({
  search: z.string().optional().catch(undefined),
  state: z.enum(personStates).optional().catch(undefined),
  person: z.string().optional().catch(undefined),
})

export function PeoplePage(): ReactNode {
  const say = useWords('administration')
  const may = useMay()
  const [{ search, state, person }, change] = useAddress(address)
  const people = useReadPages(listPeople, {
    ...(search ? { search } : {}),
    ...(state ? { state } : {}),
    limit: 100,
  })
  const columns = useMemo(() => columnsOf(say), [say])
  const [opened, setOpened] = useState<'add' | 'rules' | undefined>(undefined)
  const clear = (): void => change({ search: undefined, state: undefined })
  const total = people.first?.total
  return (
    <Split
      side={
        person ? (
          <PersonPanel key={person} id={person} onClose={() => change({ person: undefined })} />
        ) : undefined
      }
    >
      <FilterBar
        search={search ?? ''}
        onSearch={(text) => change({ search: text === '' ? undefined : text })}
        searchLabel={say('people.find')}
        filters={[
          {
            id: 'state',
            label: say('people.state'),
            choices: personStates.map((value) => ({ value, label: say(`state.${value}`) })),
          },
        ]}
        chosen={{ state: state ? [state] : [] }}
        onChoose={(_, values) => change({ state: personStates.find((one) => one === values.at(-1)) })}
        onClear={clear}
        found={total === undefined ? undefined : say('people.found', { count: total })}
      >
        {may(manageRoles) ? (
          <Button icon={ShieldCheck} onClick={() => setOpened('rules')}>
            {say('rules.title')}
          </Button>
        ) : null}
        {may(managePeople) ? (
          <Button kind="first" icon={UserPlus} onClick={() => setOpened('add')}>
            {say('people.add')}
          </Button>
        ) : null}
      </FilterBar>
      <DataGrid
        label={say('people.title')}
        columns={columns}
        rows={people.rows}
        idOf={(row) => row.id}
        total={total}
        loading={people.loading}
        refreshing={people.refreshing}
        problem={people.problem}
        onRetry={people.again}
        hasMore={people.hasMore}
        loadingMore={people.loadingMore}
        onNeedMore={people.more}
        onOpen={(row) => change({ person: row.id })}
        openId={person}
        density="two-line"
        height="fill"
        empty={<NoMatch onClear={clear} />}
      />
      <Dialog opened={opened === 'add'} title={say('people.add')} onClose={() => setOpened(undefined)}>
        <AddPerson
          onClose={() => setOpened(undefined)}
          onAdded={(id) => {
            setOpened(undefined)
            change({ person: id })
          }}
        />
      </Dialog>
      <Dialog opened={opened === 'rules'} title={say('rules.title')} onClose={() => setOpened(undefined)}>
        <SignInRules onClose={() => setOpened(undefined)} />
      </Dialog>
    </Split>
  )
}

function columnsOf(say: Say): readonly GridColumn<PersonRow>[] {
  return [
    {
      id: 'name',
      header: say('people.name'),
      width: 170,
      grow: 1.4,
      cell: (row) => <NameCell name={row.name} note={row.email ?? row.jobTitle ?? say('people.no-email')} />,
    },
    {
      id: 'roles',
      header: say('people.roles'),
      width: 150,
      grow: 2,
      cell: (row) => (
        <span className="p-cut" title={rolesInWords(say, row.grants)}>
          {rolesInWords(say, row.grants) || say('people.no-role')}
        </span>
      ),
    },
    {
      id: 'state',
      header: say('people.state'),
      width: 144,
      cell: (row) => <Chip tone={stateTone(row.state)}>{say(`state.${row.state}`)}</Chip>,
    },
    {
      id: 'factor',
      header: say('people.factor'),
      width: 104,
      cell: (row) =>
        row.secondFactor === undefined || row.state !== 'active' ? '' : say(row.secondFactor ? 'on' : 'off'),
    },
    {
      id: 'last',
      header: say('people.last'),
      width: 96,
      cell: (row) =>
        row.lastSignInAt ? (
          <Age of={row.lastSignInAt as Instant} />
        ) : (
          <span className="p-meta">{say('never')}</span>
        ),
    },
  ]
}

function AddPerson(props: { onClose: () => void; onAdded: (id: string) => void }): ReactNode {
  const say = useWords('administration')
  const write = useWrite(addPerson)
  return (
    <FormFromSchema
      schema={addPerson.input}
      fields={{
        name: { label: say('people.name') },
        email: { label: say('people.email'), kind: 'email', help: say('people.email-help') },
        jobTitle: { label: say('people.job') },
      }}
      action={say('people.add')}
      onCancel={props.onClose}
      onSubmit={async (values) => props.onAdded((await write.run(values)).id)}
    />
  )
}

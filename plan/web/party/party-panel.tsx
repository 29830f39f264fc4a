import {
  ConfirmButton,
  ErrorState,
  Facts,
  FormFromSchema,
  Link,
  Money,
  Section,
  SidePanel,
  Skeleton,
  useRead,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useMemo, useState } from 'react'
import { z } from 'zod'
import { changeParty, mergeParty, type PartyWithBelongings, showParty } from '../../contract/index.ts'
import { ChoiceField } from '../money/fields.tsx'
import type { PartyRow } from './party-tree.ts'

/** A party with what belongs to it, the way to change it, and the way to say that it is another one. */
export function PartyPanel(props: {
  partyId: string
  others: readonly PartyRow[]
  mayEdit: boolean
  onChange: (partyId: string | undefined) => void
}): ReactNode {
  const say = useWords('parties')
  const read = useRead(showParty, { partyId: props.partyId }, { keep: false })
  const party = read.data
  return (
    <SidePanel title={party?.name ?? say('title')} width={356} onClose={() => props.onChange(undefined)}>
      {read.problem ? (
        <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
      ) : !party ? (
        <Skeleton rows={6} />
      ) : (
        <>
          <PartyFacts of={party} />
          <Section title={say('belongs')}>
            {party.belongs.length === 0 ? <p className="p-label">{say('belongs-none')}</p> : null}
            <ul className="party-belongs">
              {party.belongs.map(({ id, name, code }) => (
                <li key={id}>
                  <Link to="/projects/$projectId" params={{ projectId: id }}>
                    {name}
                  </Link>{' '}
                  <span className="p-meta">{code}</span>
                </li>
              ))}
            </ul>
          </Section>
          {props.mayEdit ? (
            <>
              <Edit key={party.version} of={party} others={props.others} />
              <Merge of={party} others={props.others} onDone={props.onChange} />
            </>
          ) : null}
        </>
      )}
    </SidePanel>
  )
}

function PartyFacts(props: { of: PartyWithBelongings }): ReactNode {
  const say = useWords('parties')
  const { of } = props
  const list = (name: string, values: readonly string[]): (readonly [string, ReactNode])[] =>
    values.length === 0 ? [] : [[say(name), values.join(', ')]]
  return (
    <Section flush>
      <Facts
        of={[
          ...list('parent', of.parent ? [of.parent.name] : []),
          ...list(
            'below',
            of.below.map(({ name }) => name),
          ),
          ...list('names', of.names),
          ...list('contact', of.contactEmail ? [of.contactEmail] : []),
          ...(of.postings === 0
            ? []
            : [
                [
                  say('spent'),
                  <span key="spent">
                    {of.spent.map((money) => (
                      <span key={money.currency}>
                        <Money of={money} full />{' '}
                      </span>
                    ))}
                    <span className="p-meta">{say('postings', { count: of.postings })}</span>
                  </span>,
                ] as const,
              ]),
          [say('projects'), of.projects],
        ]}
      />
    </Section>
  )
}

const Changed = z.object({ name: z.string().trim().min(1).max(300), parentId: z.string().optional() })

function Edit(props: { of: PartyWithBelongings; others: readonly PartyRow[] }): ReactNode {
  const say = useWords('parties')
  const toast = useToast()
  const { run } = useWrite(changeParty)
  const { of } = props
  const isUnit = of.kind === 'organisation-unit'
  const fields = useMemo(
    () => ({
      name: { label: say('name') },
      ...(isUnit
        ? {
            parentId: {
              label: say('parent'),
              choices: [
                { value: '', label: say('top') },
                ...props.others
                  .filter(({ id }) => id !== of.id)
                  .map(({ id, name }) => ({ value: id, label: name })),
              ],
            },
          }
        : {}),
    }),
    [say, isUnit, props.others, of.id],
  )
  return (
    <Section title={say('edit')}>
      <FormFromSchema
        schema={Changed}
        fields={fields}
        values={{ name: of.name, parentId: of.parent?.id ?? '' }}
        action={say('save')}
        onSubmit={async ({ name, parentId }) => {
          const parent = isUnit ? { parentId: parentId ? parentId : null } : {}
          await run({ partyId: of.id, name, ...parent }, { ifMatch: of.version })
          toast({ sentence: say('saved', { name }) })
        }}
      />
    </Section>
  )
}

function Merge(props: {
  of: PartyWithBelongings
  others: readonly PartyRow[]
  onDone: (partyId: string) => void
}): ReactNode {
  const say = useWords('parties')
  const toast = useToast()
  const { run, busy, problem } = useWrite(mergeParty)
  const [into, setInto] = useState('')
  const { of } = props
  const target = props.others.find(({ id }) => id === into)
  const merge = (): void =>
    void run({ partyId: of.id, into }, { ifMatch: of.version }).then(
      ({ id, name }) => {
        toast({ sentence: say('merged', { name: of.name, into: name }) })
        props.onDone(id)
      },
      () => undefined,
    )
  return (
    <Section title={say('merge')}>
      <div className="party-merge">
        <p className="p-label">{say('merge-words')}</p>
        {problem ? <ErrorState title={say('refused')} problem={problem} /> : null}
        <ChoiceField
          label={say('merge')}
          value={into}
          choices={[
            ['', '–'],
            ...props.others.filter(({ id }) => id !== of.id).map(({ id, name }) => [id, name] as const),
          ]}
          onChoose={setInto}
        />
        {target ? (
          <ConfirmButton
            size="small"
            busy={busy}
            consequence={say('merge-consequence', { name: of.name, into: target.name })}
            confirm={say('merge-go')}
            onConfirm={merge}
          >
            {say('merge-go')}
          </ConfirmButton>
        ) : null}
      </div>
    </Section>
  )
}

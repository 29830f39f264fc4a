import './search.css'
import './page-texts.ts'
import type { Found } from '@portolan/platform/search/contract'
import type { Instant } from '@portolan/quantity'
import {
  Age,
  EmptyState,
  ErrorState,
  FilterBar,
  Icon,
  Link,
  NoMatch,
  PageHeader,
  type PaletteThing,
  Skeleton,
  Switcher,
  useAddress,
  useWords,
} from '@portolan/ui'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { AddressLink } from '../discussion/address-link.tsx'
import { iconOf } from './icons.ts'
import { MarkedWords } from './marked-words.tsx'
import { MOST_OF_WORDS, useFound } from './use-found.ts'

const address = z.object({
  text: z.string().optional().catch(undefined),
  kind: z.string().optional().catch(undefined),
})

/** All that one sees and that holds some words, kind by kind. */
export function SearchPage(): ReactNode {
  const say = useWords('words-found')
  const [{ text = '', kind }, change] = useAddress(address)
  const found = useFound(text)
  const groups = groupsOf(found.things, found.words, (one) => say(`kinds.${one}`))
  const shown = kind === undefined ? groups : groups.filter(({ name }) => name === kind)
  const count = found.things.length + found.words.length
  return (
    <>
      <PageHeader title={say('title')} />
      <FilterBar
        search={text}
        searchLabel={say('label')}
        onSearch={(next) => change({ text: next === '' ? undefined : next, kind: undefined })}
        found={count > 0 ? say('found', { count }) : undefined}
      />
      <div className="found">
        {found.failed ? (
          <ErrorState title={say('failed')} onRetry={found.again} />
        ) : text.trim().length < 2 ? (
          <EmptyState title={say('begin')}>{say('begin-words')}</EmptyState>
        ) : found.loading ? (
          <Skeleton rows={8} />
        ) : count === 0 ? (
          <NoMatch title={say('none', { text })} hint={say('none-words')} />
        ) : (
          <>
            <Kinds groups={groups} kind={kind} onKind={(next) => change({ kind: next })} />
            {shown.map(({ name, lines }) => (
              <section key={name} className="found-group">
                <h2 className="found-kind">{name}</h2>
                <ul className="found-lines">{lines.map((line) => line(text))}</ul>
                {lines.length >= MOST_OF_WORDS ? (
                  <p className="p-meta">{say('most', { count: lines.length })}</p>
                ) : null}
              </section>
            ))}
          </>
        )}
      </div>
    </>
  )
}

type Line = (text: string) => ReactNode
type Group = { readonly name: string; readonly lines: readonly Line[] }

/** What other rooms find comes first: projects, then what is in them. */
function groupsOf(
  things: readonly PaletteThing[],
  words: readonly Found[],
  nameOf: (kind: string) => string,
): readonly Group[] {
  const lines = [
    ...things.map((thing) => ({ name: thing.group, line: (text: string) => thingLine(thing, text) })),
    ...words.map((one) => ({ name: nameOf(one.kind), line: (text: string) => wordsLine(one, text) })),
  ]
  const names = [...new Set(lines.map(({ name }) => name))]
  return names.map((name) => ({
    name,
    lines: lines.filter((one) => one.name === name).map(({ line }) => line),
  }))
}

function Kinds(props: {
  groups: readonly Group[]
  kind: string | undefined
  onKind: (kind: string | undefined) => void
}): ReactNode {
  const say = useWords('words-found')
  if (props.groups.length < 2) return null
  return (
    <Switcher
      label={say('kinds.label')}
      value={props.kind ?? ''}
      choices={[
        { value: '', label: say('kinds.all') },
        ...props.groups.map(({ name, lines }) => ({ value: name, label: name, count: lines.length })),
      ]}
      onChoose={(value) => props.onKind(value === '' ? undefined : value)}
    />
  )
}

function thingLine(
  { id, title, note, urgent, tail, to, params, search, icon }: PaletteThing,
  text: string,
): ReactNode {
  return (
    <li key={id} className="found-line">
      {icon ? <Icon of={icon} /> : <span />}
      <Link to={to} {...(params ? { params } : {})} {...(search ? { search } : {})}>
        <MarkedWords of={title} words={text} />
      </Link>
      <span className="found-note">{[urgent, note].filter(Boolean).join(', ')}</span>
      <span className="p-meta">{tail}</span>
    </li>
  )
}

function wordsLine({ id, kind, title, excerpt, to, at }: Found, text: string): ReactNode {
  return (
    <li key={`${kind} ${id}`} className="found-line">
      <Icon of={iconOf(kind)} />
      <AddressLink to={to}>
        <MarkedWords of={title} words={text} />
      </AddressLink>
      <span className="found-note">
        <MarkedWords of={excerpt} words={text} />
      </span>
      <span className="p-meta">
        <Age of={at as Instant} />
      </span>
    </li>
  )
}

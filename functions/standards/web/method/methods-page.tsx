import './method.css'
import './texts.ts'
import {
  Button,
  Cut,
  DataGrid,
  EmptyState,
  type GridColumn,
  NameCell,
  PageHeader,
  Person,
  type Say,
  Section,
  StatusChip,
  Tag,
  useGo,
  useLocale,
  useMay,
  useProblemWords,
  useRead,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import {
  addMethod,
  listMethods,
  type MethodKind,
  methodKinds,
  type MethodLine,
  permissions,
} from '../../contract/index.ts'
import { StandardsTabs } from '../gate/standards-tabs.tsx'
import { toneOfMethod } from './words.ts'

/** The methods of the organisation, and the complete ones that can be taken up with one press. */
export function MethodsPage(): ReactNode {
  const say = useWords('methods')
  const go = useGo()
  const mayKeep = useMay()(permissions.keepMethods)
  const read = useRead(listMethods, {})
  const items = read.data?.items ?? []
  const columns = useMemo(() => columnsOf(say), [say])
  const there = new Set(items.map(({ kind }) => kind))
  return (
    <>
      <PageHeader title={say('title')} />
      <StandardsTabs at="methods" />
      <div className="method-scroll">
        <DataGrid<MethodLine>
          label={say('title')}
          columns={columns}
          rows={items}
          idOf={({ id }) => id}
          loading={read.data === undefined && read.problem === undefined}
          refreshing={read.refreshing}
          problem={read.problem}
          onRetry={read.again}
          onOpen={({ id }) => go('/standards/$methodId', { methodId: id })}
          empty={<EmptyState title={say('empty.title')}>{say('empty.words')}</EmptyState>}
        />
        {mayKeep && read.data ? (
          <Section title={say('start.title')}>
            <p className="method-note">{say('start.words')}</p>
            <ul className="method-starts">
              {methodKinds.map((kind) => (
                <li key={kind}>
                  <Start kind={kind} there={there.has(kind)} />
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
      </div>
    </>
  )
}

function Start({ kind, there }: { kind: MethodKind; there: boolean }): ReactNode {
  const say = useWords('methods')
  const go = useGo()
  const toast = useToast()
  const tell = useProblemWords()
  const language = useLocale() === 'de' ? 'de' : 'en'
  const { run, busy } = useWrite(addMethod)
  const begin = async (start: 'complete' | 'blank'): Promise<void> => {
    try {
      const name = start === 'blank' ? { name: say('start.blank-name', { kind: say(`kind.${kind}`) }) } : {}
      const { id } = await run({ kind, start, language, ...name })
      go('/standards/$methodId', { methodId: id })
    } catch (problem) {
      toast({ sentence: tell(problem, say('unreachable')), tone: 'bad' })
    }
  }
  return (
    <>
      <h3>{say(`kind.${kind}`)}</h3>
      <p>{say(`for.${kind}`)}</p>
      <div className="p-row">
        {there ? (
          <Tag>{say('start.there')}</Tag>
        ) : (
          <Button size="small" kind="first" busy={busy} onClick={() => void begin('complete')}>
            {say('start.complete')}
          </Button>
        )}
        <Button size="small" kind="quiet" busy={busy} onClick={() => void begin('blank')}>
          {say('start.blank')}
        </Button>
      </div>
    </>
  )
}

function columnsOf(say: Say): readonly GridColumn<MethodLine>[] {
  const number = (id: 'phases' | 'artefacts' | 'criteria' | 'projects'): GridColumn<MethodLine> => ({
    id,
    header: say(`column.${id}`),
    width: 96,
    align: 'end',
    cell: (row) => <span className="p-num">{row[id]}</span>,
    text: (row) => String(row[id]),
  })
  return [
    {
      id: 'name',
      header: say('column.name'),
      width: 180,
      grow: 3,
      cell: (row) => <NameCell name={row.name} />,
      text: (row) => row.name,
    },
    {
      id: 'state',
      header: say('column.state'),
      width: 150,
      cell: (row) => <StatusChip tone={toneOfMethod(row.state)} word={say(`state.${row.state}`)} bare />,
      text: (row) => say(`state.${row.state}`),
    },
    {
      id: 'version',
      header: say('column.version'),
      width: 130,
      grow: 1,
      cell: (row) => <Cut>{versionText(row, say)}</Cut>,
      text: (row) => versionText(row, say),
    },
    {
      id: 'owner',
      header: say('column.owner'),
      width: 140,
      grow: 1,
      cell: (row) => <Person name={row.owner.name} />,
      text: (row) => row.owner.name,
    },
    number('phases'),
    number('artefacts'),
    number('criteria'),
    number('projects'),
  ]
}

function versionText({ published, draft }: MethodLine, say: Say): string {
  if (published === null) return say('version.draft-only', { number: draft ?? 1 })
  return draft === null
    ? say('version.one', { number: published })
    : say('version.both', { number: published, draft })
}

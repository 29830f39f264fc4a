import type { OutputOf } from '@portolan/contract'
import { useNarrow } from '@portolan/plan/web'
import type { Day } from '@portolan/quantity'
import {
  Cut,
  DataGrid,
  DayText,
  EmptyState,
  type GridColumn,
  NameCell,
  NoMatch,
  type Read,
  type Say,
  StatusChip,
  useTold,
  useWords,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import type { Challenge, listChallenges } from '../../contract/index.ts'
import type { ChallengeAddress, ChangeChallenges } from './address.ts'
import { toneOfState } from './tones.ts'

/** What gives way to a panel, and on narrow screens. */
const givesWay = ['said', 'by', 'at', 'owner']

export function ChallengeGrid(props: {
  read: Read<OutputOf<typeof listChallenges>>
  address: ChallengeAddress
  onChange: ChangeChallenges
}): ReactNode {
  const say = useWords('challenges')
  const rule = useWords('limits')
  const narrow = useNarrow()
  const { read, address, onChange } = props
  const columns = useMemo(() => challengeColumns(say, rule), [say, rule])
  const hidden = useMemo(() => (narrow || address.row !== undefined ? givesWay : []), [narrow, address.row])
  const toggle = ({ id, project }: Challenge): void =>
    onChange(id === address.row ? { row: undefined, of: undefined } : { row: id, of: project.id })
  return (
    <DataGrid<Challenge>
      label={say('title')}
      columns={columns}
      rows={read.data?.items ?? []}
      idOf={({ id }) => id}
      loading={read.data === undefined && read.problem === undefined}
      refreshing={read.refreshing}
      problem={read.problem}
      onRetry={read.again}
      hiddenColumns={hidden}
      onOpen={toggle}
      openId={address.row}
      empty={<Empty address={address} onChange={onChange} />}
    />
  )
}

function Empty({ address, onChange }: { address: ChallengeAddress; onChange: ChangeChallenges }): ReactNode {
  const say = useWords('challenges')
  const { rules, mine, ended, all } = address
  if (rules !== undefined || mine !== undefined)
    return <NoMatch onClear={() => onChange({ rules: undefined, mine: undefined })} />
  const place = ended === true && all !== true ? 'ended' : 'open'
  return <EmptyState title={say(`empty.${place}`)}>{say(`empty.${place}-words`)}</EmptyState>
}

function challengeColumns(say: Say, rule: Say): readonly GridColumn<Challenge>[] {
  const ruleOf = (one: Challenge): string => rule(`rule.${one.rule}`)
  const ownerOf = ({ owner }: Challenge): string => owner?.name ?? say('office')
  return [
    {
      id: 'project',
      header: say('column.project'),
      width: 200,
      grow: 2,
      cell: ({ project }) => <NameCell name={project.name} code={project.code ?? undefined} />,
      text: ({ project }) => project.name,
    },
    {
      id: 'rule',
      header: say('column.rule'),
      width: 220,
      grow: 1,
      cell: (one) => <NameCell name={ruleOf(one)} code={say('code', { number: one.number })} />,
      text: ruleOf,
    },
    {
      id: 'said',
      header: say('column.said'),
      width: 200,
      grow: 2,
      cell: ({ said }) => <Said of={said} />,
      text: ({ said }) => said.sentence,
    },
    {
      id: 'words',
      header: say('column.words'),
      width: 200,
      grow: 3,
      cell: ({ words }) => <Cut>{words}</Cut>,
      text: ({ words }) => words,
    },
    {
      id: 'state',
      header: say('column.state'),
      width: 180,
      cell: ({ state }) => <StatusChip tone={toneOfState[state]} word={say(`state.${state}`)} bare />,
      text: ({ state }) => say(`state.${state}`),
    },
    {
      id: 'by',
      header: say('column.by'),
      width: 120,
      grow: 1,
      cell: ({ raisedBy }) => <Cut>{raisedBy.name}</Cut>,
      text: ({ raisedBy }) => raisedBy.name,
    },
    {
      id: 'at',
      header: say('column.at'),
      width: 96,
      cell: ({ raisedAt }) => <DayText of={raisedAt.slice(0, 10) as Day} />,
      text: ({ raisedAt }) => raisedAt.slice(0, 10),
    },
    {
      id: 'owner',
      header: say('column.owner'),
      width: 150,
      grow: 1,
      cell: (one) => <Cut>{ownerOf(one)}</Cut>,
      text: ownerOf,
    },
  ]
}

function Said({ of }: { of: Challenge['said'] }): ReactNode {
  return <Cut>{useTold()(of)}</Cut>
}

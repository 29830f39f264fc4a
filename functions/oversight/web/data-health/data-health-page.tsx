import './data-health.css'
import './texts.ts'
import {
  Button,
  EmptyState,
  ErrorState,
  NoMatch,
  PageHeader,
  Section,
  Skeleton,
  useAddress,
  useReadPages,
  useWords,
} from '@portolan/ui'
import type { ReactNode } from 'react'
import { type DataFault, faultFamilies, type FaultRuleId, listDataFaults } from '../../contract/index.ts'
import { type FaultAddress, faultAddress, faultInput } from './address.ts'
import { FaultFilters } from './fault-filters.tsx'
import { FaultLine } from './fault-line.tsx'
import { FaultStrip } from './fault-strip.tsx'

type List = ReturnType<typeof useReadPages<typeof listDataFaults>>

/** What is wrong with the record, rule by rule, and the shortest way to put each right. */
export function DataHealthPage(): ReactNode {
  const say = useWords('data-health')
  const [address, change] = useAddress(faultAddress)
  const list = useReadPages(listDataFaults, faultInput(address))
  const { first } = list
  return (
    <>
      <PageHeader title={say('title')} />
      {list.problem ? (
        <ErrorState title={say('failed')} problem={list.problem} onRetry={list.again} />
      ) : first === undefined ? (
        <Skeleton rows={12} />
      ) : (
        <>
          <FaultStrip of={first} onFamily={(family) => change({ family, rule: undefined })} />
          <FaultFilters address={address} of={first} onChange={change} />
          <Faults list={list} address={address} onChange={change} />
        </>
      )}
    </>
  )
}

const noFilters: FaultAddress = {
  family: undefined,
  rule: undefined,
  managerId: undefined,
  mine: undefined,
  dismissed: undefined,
  search: undefined,
}

function Faults(props: {
  list: List
  address: FaultAddress
  onChange: (patch: Partial<FaultAddress>) => void
}): ReactNode {
  const say = useWords('data-health')
  const { list, address, onChange } = props
  const { rows } = list
  if (rows.length === 0)
    return Object.values(address).some((value) => value !== undefined) ? (
      <NoMatch onClear={() => onChange(noFilters)} />
    ) : (
      <EmptyState title={say('none')}>{say('none-words')}</EmptyState>
    )
  return (
    <div className="fault-list">
      {groupsOf(rows).map(([rule, faults]) => (
        <Group
          key={rule}
          rule={rule}
          faults={faults}
          all={list.first?.counts.find((one) => one.rule === rule)?.faults ?? faults.length}
        />
      ))}
      {list.hasMore ? (
        <p className="fault-more">
          <Button busy={list.loadingMore} onClick={list.more}>
            {say('more')}
          </Button>
        </p>
      ) : null}
    </div>
  )
}

/** In the order of the rules, as the answer has them. */
function groupsOf(rows: readonly DataFault[]): readonly (readonly [FaultRuleId, readonly DataFault[]])[] {
  const rules = [...new Set(rows.map(({ rule }) => rule))]
  return rules.map((rule) => [rule, rows.filter((row) => row.rule === rule)])
}

function Group(props: { rule: FaultRuleId; faults: readonly DataFault[]; all: number }): ReactNode {
  const say = useWords('data-health')
  const { rule, faults, all } = props
  const family = faults[0]?.family ?? faultFamilies[0]
  return (
    <Section
      title={say(`rule.${rule}.title`)}
      right={
        <>
          <span>{say(`family.${family}`)}</span>
          <span>{say('count', { count: all })}</span>
        </>
      }
    >
      <p className="p-label fault-why">
        <b>{say(`rule.${rule}.question`)}</b> {say(`rule.${rule}.why`)}
      </p>
      <ul className="fault-lines">
        {faults.map((fault) => (
          <FaultLine key={`${fault.rule} ${fault.subject.id}`} of={fault} />
        ))}
      </ul>
    </Section>
  )
}

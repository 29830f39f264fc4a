import { later } from '@portolan/ui'
import type { ReactNode } from 'react'
import { type ChangeRaid, closed, type RaidAddress } from './address.ts'

const CausePanel = later(async () => (await import('./cause-panel.tsx')).CausePanel)
const NewEntry = later(async () => (await import('./new-entry.tsx')).NewEntry)
const RiskEntry = later(async () => (await import('./risk-entry.tsx')).RiskEntry)
const IssuePanel = later(async () => (await import('./issue-panel.tsx')).IssuePanel)
const AssumptionPanel = later(async () => (await import('./assumption-panel.tsx')).AssumptionPanel)
const DependencyPanel = later(async () => (await import('./dependency-panel.tsx')).DependencyPanel)

const panels = {
  risk: RiskEntry,
  issue: IssuePanel,
  assumption: AssumptionPanel,
  dependency: DependencyPanel,
} as const

export type EntryPanelProps = {
  readonly projectId: string
  readonly id: string
  readonly onClose: () => void
  /** Opens what it came from, or what became of it. */
  readonly onChange: ChangeRaid
}

/** Beside the list: an entry in the way of its kind, or the form of a new one. */
export function RaidSide(props: {
  address: RaidAddress
  onChange: ChangeRaid
  projectId?: string
}): ReactNode {
  const { address, onChange, projectId } = props
  const { row, kind, of, add, cause } = address
  const close = (): void => onChange(closed)
  if (cause !== undefined) return <CausePanel key={cause} id={cause} onChange={onChange} onClose={close} />
  if (add !== undefined)
    return <NewEntry key={add} kind={add} projectId={projectId} onChange={onChange} onClose={close} />
  if (row === undefined || kind === undefined || of === undefined) return null
  const Panel = panels[kind]
  return <Panel key={row} projectId={of} id={row} onClose={close} onChange={onChange} />
}

import './contingency.css'
import './texts.ts'
import {
  Button,
  EmptyState,
  ErrorState,
  ProgressLine,
  Skeleton,
  Split,
  StatusChip,
  Switcher,
  useAddress,
  useRead,
  useWords,
} from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type ContingencyView, showContingency } from '../../contract/index.ts'
import { type ChangeHeld, type HeldAddress, heldAddress, noPanel } from './address.ts'
import { AskPanel } from './ask-panel.tsx'
import { BurnCharts } from './burn-charts.tsx'
import { DrawdownGrid } from './drawdown-grid.tsx'
import { DrawdownPanel } from './drawdown-panel.tsx'
import { HeldFigures } from './held-figures.tsx'
import { HoldPanel } from './hold-panel.tsx'
import { MoveGrid } from './move-grid.tsx'
import { toneOfState } from './words.ts'

/** What a project holds for what may happen, how fast it goes, what was asked for, and who granted it. */
export function ContingencyTab(): ReactNode {
  const say = useWords('contingency')
  const { projectId = '' } = useParams({ strict: false })
  const [address, change] = useAddress(heldAddress)
  const read = useRead(showContingency, { projectId })
  if (read.problem) return <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
  if (read.data === undefined) return <Skeleton rows={12} />
  const of = read.data
  return (
    <>
      <ProgressLine active={read.refreshing} />
      <Split side={<Side of={of} address={address} onChange={change} />}>
        <div className="contingency-scroll" tabIndex={0} role="region" aria-label={say('title')}>
          <Head of={of} address={address} onChange={change} />
          {of.opened.length === 0 ? (
            <EmptyState title={say('empty.unset')}>
              {say(of.may.includes('hold') ? 'empty.unset-words' : 'empty.unset-ask')}
            </EmptyState>
          ) : (
            <>
              <HeldFigures of={of} />
              <BurnCharts of={of} />
              <Lists of={of} address={address} onChange={change} />
            </>
          )}
        </div>
      </Split>
    </>
  )
}

export type HeldPart = {
  readonly of: ContingencyView
  readonly address: HeldAddress
  readonly onChange: ChangeHeld
}

function Side({ of, address, onChange }: HeldPart): ReactNode {
  const close = (): void => onChange(noPanel)
  if (address.ask === true && of.may.includes('ask')) return <AskPanel of={of} onClose={close} />
  if (address.hold === true && of.may.includes('hold')) return <HoldPanel of={of} onClose={close} />
  return address.row === undefined ? null : (
    <DrawdownPanel key={address.row} projectId={of.projectId} id={address.row} onClose={close} />
  )
}

/** The state in a word and in a sentence, and what the reader may do about it. */
function Head({ of, onChange }: HeldPart): ReactNode {
  const say = useWords('contingency')
  const { state, may } = of
  return (
    <div className="contingency-head">
      <StatusChip tone={toneOfState[state]} word={say(`state.${state}`)} />
      <span className="contingency-means">{say(`means.${state}`)}</span>
      <span className="contingency-acts">
        {may.includes('hold') ? (
          <Button onClick={() => onChange({ ...noPanel, hold: true })}>{say('hold.open')}</Button>
        ) : null}
        {may.includes('ask') ? (
          <Button kind="first" onClick={() => onChange({ ...noPanel, ask: true })}>
            {say('ask.open')}
          </Button>
        ) : null}
      </span>
    </div>
  )
}

function Lists(part: HeldPart): ReactNode {
  const say = useWords('contingency')
  const { of, address, onChange } = part
  const view = address.view ?? 'drawdowns'
  const counts = { drawdowns: of.drawdowns.length, moves: of.moves.length }
  return (
    <>
      <div className="contingency-bar">
        <Switcher
          label={say('views')}
          value={view}
          choices={(['drawdowns', 'moves'] as const).map((value) => ({
            value,
            label: say(`view.${value}`, { count: counts[value] }),
          }))}
          onChoose={(value) => onChange({ view: value === 'moves' ? 'moves' : undefined })}
        />
      </div>
      {view === 'moves' ? <MoveGrid {...part} /> : <DrawdownGrid {...part} />}
    </>
  )
}

import type { Day } from '@portolan/quantity'
import {
  DayText,
  ErrorState,
  Facts,
  HostedPart,
  Link,
  SidePanel,
  Skeleton,
  StatusChip,
  useFormat,
  useRead,
  useWords,
} from '@portolan/ui'
import type { ReactNode } from 'react'
import { type Account, showAccount } from '../../contract/index.ts'
import { AccountActs } from './account-acts.tsx'
import { AccountActivities } from './account-activities.tsx'
import { AccountCurve } from './account-curve.tsx'
import { Explanations } from './explanations.tsx'
import { FigureCell, type FigureName, type Shown } from './figure-cell.tsx'
import { useExplainAccount } from './use-explain-account.ts'
import { toneOfState } from './words.ts'

/** One account: who answers for it, its figures, why it strays, its course and its activities. */
export function AccountPanel(props: { projectId: string; id: string; onClose: () => void }): ReactNode {
  const say = useWords('accounts')
  const { projectId, id, onClose } = props
  const read = useRead(showAccount, { projectId, accountId: id }, { keep: false })
  const of = read.data
  return (
    <SidePanel title={of === undefined ? say('one') : of.code} width={460} onClose={onClose}>
      {of === undefined ? (
        read.problem === undefined ? (
          <Skeleton rows={10} />
        ) : (
          <ErrorState title={say('one-failed')} problem={read.problem} onRetry={read.again} />
        )
      ) : (
        <div className="account-panel">
          <Head of={of} />
          <FiguresOf of={of} />
          <AccountActs key={`${of.version} ${of.state} ${of.explanations.length}`} of={of} />
          <Explanations of={of} />
          <AccountCurve of={of} />
          <AccountActivities of={of} />
          <HostedPart name="discussion" kind="control-account" id={of.id} />
        </div>
      )}
    </SidePanel>
  )
}

function Head({ of }: { of: Account }): ReactNode {
  const say = useWords('accounts')
  const format = useFormat()
  const { thresholds, unit } = of
  const limit = say(thresholds.amount === null ? 'threshold.is-share' : 'threshold.is-both', {
    share: format.value(thresholds.share, 'share'),
    amount: thresholds.amount === null ? '' : format.value(thresholds.amount, unit),
  })
  return (
    <>
      <h3 className="account-name">{of.name}</h3>
      <p>
        <Link to="/projects/$projectId" params={{ projectId: of.project.id }}>
          {of.project.name}
        </Link>
      </p>
      <div className="account-states">
        {of.ended ? <StatusChip tone="none" word={say('ended')} /> : null}
        {of.past.map((variance) => (
          <StatusChip key={variance} tone="bad" word={say(`past.${variance}`)} />
        ))}
        {of.state === 'none' ? null : (
          <StatusChip tone={toneOfState[of.state]} word={say(`state.${of.state}`)} />
        )}
      </div>
      <Facts
        of={[
          [say('column.manager'), of.manager.name],
          [say('project-manager'), of.projectManager?.name ?? say('nobody')],
          [say('threshold.title'), `${limit}${thresholds.own ? ` ${say('threshold.own')}` : ''}`],
          [say('as-of'), <DayText key="day" of={of.asOf as Day} />],
          ...(of.due === null ? [] : [[say('due'), <DayText key="due" of={of.due as Day} />] as const]),
        ]}
      />
    </>
  )
}

const shownFigures: readonly FigureName[] = [
  'budget',
  'plannedValue',
  'earnedValue',
  'actualCost',
  'cv',
  'sv',
  'cpi',
  'spi',
  'eac',
  'vac',
  'tcpi',
  'managerEac',
]

function FiguresOf({ of }: { of: Account }): ReactNode {
  const say = useWords('accounts')
  const explain = useExplainAccount()
  if (of.figures === null) return <p className="account-note">{say('line-gone')}</p>
  const shown: Shown = {
    name: of.name,
    figures: of.figures,
    unit: of.unit,
    withheld: of.withheld,
    explain: of.ended
      ? undefined
      : (figure) => explain({ projectId: of.project.id, accountId: of.id }, figure),
  }
  return (
    <section className="account-part">
      <dl className="account-figures">
        {shownFigures.map((figure) => (
          <div key={figure}>
            <dt className="p-label" title={say(`figure.${figure}`)}>
              {say(`short.${figure}`)}
            </dt>
            <dd>
              <FigureCell of={shown} figure={figure} say={say} />
            </dd>
          </div>
        ))}
      </dl>
      {of.figures.untold > 0 ? (
        <p className="account-note">{say('untold', { count: of.figures.untold })}</p>
      ) : null}
      {of.withheld ? <p className="account-note">{say('withheld')}</p> : null}
      <Realism of={of} figures={of.figures} />
    </section>
  )
}

/** What the estimate of whoever answers for it is held against, in a sentence with its figures. */
function Realism({ of, figures }: { of: Account; figures: NonNullable<Account['figures']> }): ReactNode {
  const say = useWords('accounts')
  const format = useFormat()
  const money = (value: number | null): string =>
    value === null ? say('hidden') : format.value(value, of.unit)
  const values = {
    estimate: money(figures.managerEac),
    lowest: money(figures.lowest),
    highest: money(figures.highest),
    spent: money(figures.actualCost),
    gap: figures.tcpiGap === null ? '' : format.number(Math.abs(figures.tcpiGap), 2),
  }
  return (
    <p className="account-said">
      <strong>{say('column.realism')}:</strong> {say(`because.${figures.realism}`, values)}
    </p>
  )
}

import './estimate.css'
import './texts.ts'
import type { Day, Instant } from '@portolan/quantity'
import {
  Age,
  DayText,
  ErrorState,
  Figure,
  FigureBox,
  FigureStrip,
  HostedPart,
  ObjectHeader,
  PageHeader,
  Person,
  Section,
  Skeleton,
  Split,
  SidePanel,
  Tag,
  useAddress,
  useRead,
  useWords,
} from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { type Estimate, type EstimateVersion, showEstimate } from '../../contract/index.ts'
import { figureUnit, roundAmount } from './amounts.ts'
import { EstimateActs } from './estimate-acts.tsx'
import { claimOf, EstimateStateChip, OutcomeChip } from './estimate-words.tsx'
import { useProjectCrumbs } from '../versions/use-project-crumbs.ts'
import { VersionBasis } from './version-basis.tsx'
import { VersionChart } from './version-chart.tsx'
import { VersionDifferences } from './version-differences.tsx'

const address = z.object({ version: z.int().min(1).optional().catch(undefined) })

/** One estimate: what it says, what it rests on, who reviewed it, how it changed, and what came of it. */
export function EstimatePage(): ReactNode {
  const say = useWords('estimates')
  const { projectId = '', estimateId = '' } = useParams({ strict: false })
  const read = useRead(showEstimate, { projectId, estimateId }, { keep: false })
  const crumbs = useProjectCrumbs(projectId, 'estimates')
  const of = read.data
  return (
    <>
      <PageHeader crumbs={crumbs} title={of?.title ?? say('title')} />
      {read.problem ? (
        <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
      ) : of === undefined ? (
        <Skeleton rows={10} />
      ) : (
        <Shown key={of.id} of={of} />
      )}
    </>
  )
}

function Shown(props: { of: Estimate }): ReactNode {
  const say = useWords('estimates')
  const { of } = props
  const [{ version: asked }, change] = useAddress(address)
  const shown = of.versions.find(({ number }) => number === asked) ?? of.versions[0]
  if (shown === undefined) return null
  const before = of.versions.find(({ number }) => number === shown.number - 1)
  return (
    <Split
      side={
        <SidePanel title={say('review.title')} width={340}>
          <EstimateActs of={of} />
          <Versions
            of={of}
            shown={shown.number}
            onShow={(number) => change({ version: number === of.number ? undefined : number })}
          />
          <Uses of={of} />
        </SidePanel>
      }
    >
      <ObjectHeader
        title={of.title}
        tags={
          <>
            <EstimateStateChip of={shown.state} />
            <Tag>{of.kind}</Tag>
            <Tag>{say(`subject.${of.subject.kind}`)}</Tag>
          </>
        }
      />
      <p className="estimate-line">
        {of.subject.kind === 'project' ? null : <span>{of.subject.title}</span>}
        <span>{say('version', { number: shown.number })}</span>
        <span>
          <Person name={shown.author.name} />
        </span>
        <span className="p-meta">
          <Age of={shown.writtenAt as Instant} />
        </span>
      </p>
      <Figures of={of} shown={shown} />
      <VersionChart of={of} shown={shown} />
      {before ? <VersionDifferences before={before} now={shown} amounts={of} /> : null}
      <VersionBasis of={shown} amounts={of} />
      <HostedPart name="discussion" kind="estimate" id={of.id} />
    </Split>
  )
}

function Figures(props: { of: Estimate; shown: EstimateVersion }): ReactNode {
  const say = useWords('estimates')
  const { of, shown } = props
  const unit = figureUnit(of)
  const explained = (measure: 'expected' | 'deviation') => async () =>
    (await import('../../domain/estimate/explain-version.ts')).explainVersion(shown, measure, unit)
  return (
    <FigureStrip>
      {(['low', 'likely', 'high'] as const).map((name) => (
        <FigureBox key={name} label={say(`points.${name}`)}>
          <Figure
            value={roundAmount(shown.points[name], of)}
            unit={unit}
            label={say(`points.${name}`)}
            size="large"
          />
        </FigureBox>
      ))}
      <FigureBox label={say('expected')} note={claimOf(say, shown)}>
        <Figure
          value={roundAmount(shown.expected, of)}
          unit={unit}
          label={say('expected')}
          size="large"
          explain={explained('expected')}
        />
      </FigureBox>
      <FigureBox label={say('deviation')}>
        <Figure
          value={roundAmount(shown.deviation, of)}
          unit={unit}
          label={say('deviation')}
          size="large"
          explain={explained('deviation')}
        />
      </FigureBox>
      {of.outcome ? (
        <FigureBox label={say('actual')} note={<OutcomeChip of={of} />}>
          <Figure value={of.outcome.actual} unit={unit} label={say('actual')} size="large" />
        </FigureBox>
      ) : null}
    </FigureStrip>
  )
}

function Versions(props: { of: Estimate; shown: number; onShow: (number: number) => void }): ReactNode {
  const say = useWords('estimates')
  const { of, shown, onShow } = props
  return (
    <Section title={say('versions')}>
      <ol className="estimate-versions">
        {of.versions.map((one) => (
          <li key={one.number}>
            <button
              type="button"
              className="p-link"
              aria-current={one.number === shown || undefined}
              onClick={() => onShow(one.number)}
            >
              {say('version', { number: one.number })}
            </button>{' '}
            <EstimateStateChip of={one.state} />
            <p className="p-meta">
              {one.author.name} · <Age of={one.writtenAt as Instant} />
            </p>
            {one.changed === '' ? null : <p>{one.changed}</p>}
            {one.review ? (
              <p className="estimate-review">
                {say(one.state === 'sent-back' ? 'review.sent-by' : 'review.approved-by', {
                  name: one.review.by,
                })}
                {one.review.words === '' ? '' : `: ${one.review.words}`}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Uses(props: { of: Estimate }): ReactNode {
  const say = useWords('estimates')
  const { uses, outcome } = props.of
  if (uses.length === 0 && outcome === null) return null
  return (
    <Section title={say('uses')}>
      <ul className="estimate-versions">
        {outcome ? (
          <li>
            {say('ended', { name: outcome.by })} <DayText of={outcome.endedOn as Day} />
          </li>
        ) : null}
        {uses.map(({ as, number, by, at }) => (
          <li key={`${as} ${at}`}>
            {say(`used-as-${as}`, { number, name: by })}{' '}
            <span className="p-meta">
              <Age of={at as Instant} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

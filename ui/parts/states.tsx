import './states.css'
import { useTimeout } from '@mantine/hooks'
import { Lock, type LucideIcon, RefreshCw, SearchX, TriangleAlert } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { isProblem } from '../client.tsx'
import { useProblemWords } from '../told.tsx'
import { useWords } from '../words.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

export type EmptyStateProps = {
  /** 'No benefit is recorded yet'. */
  readonly title: string
  /** What belongs here and why it is worth it. */
  readonly children?: ReactNode
  /** One first action, perhaps one plain one and a link. */
  readonly actions?: ReactNode
  /** Something true to work with, instead of a drawing. */
  readonly below?: ReactNode
}

export function EmptyState(props: EmptyStateProps): ReactNode {
  return (
    <>
      <section className="p-empty">
        <h2 className="p-empty-title">{props.title}</h2>
        {props.children ? <div className="p-empty-words">{props.children}</div> : null}
        {props.actions ? <div className="p-row">{props.actions}</div> : null}
      </section>
      {props.below}
    </>
  )
}

/** Nothing fits the filters: another thing than nothing there. */
export function NoMatch(props: { title?: string; hint?: ReactNode; onClear?: () => void }): ReactNode {
  const say = useWords()
  return (
    <Notice icon={SearchX} title={props.title ?? say('state.no-match')}>
      {props.hint ? <p>{props.hint}</p> : null}
      {props.onClear ? (
        <div className="p-row">
          <Button size="small" onClick={props.onClear}>
            {say('filter.clear')}
          </Button>
        </div>
      ) : null}
    </Notice>
  )
}

/** Something is not for this person's eyes: says so, and who can grant it. */
export function NoPermission(props: { title: string; children: ReactNode; action?: ReactNode }): ReactNode {
  return (
    <Notice icon={Lock} title={props.title}>
      <p>{props.children}</p>
      {props.action ? <div className="p-row">{props.action}</div> : null}
    </Notice>
  )
}

function Notice(props: { icon: LucideIcon; title: string; children?: ReactNode }): ReactNode {
  return (
    <section className="p-notice">
      <Icon of={props.icon} size={18} />
      <h2>{props.title}</h2>
      {props.children}
    </section>
  )
}

export type ErrorStateProps = {
  /** What failed: 'The new load could not be computed'. */
  readonly title: string
  /** The ProblemError; its sentence and reference are shown. */
  readonly problem?: unknown
  /** What was kept, and what is shown instead. */
  readonly children?: ReactNode
  readonly onRetry?: (() => void) | undefined
  readonly action?: ReactNode
}

export function ErrorState(props: ErrorStateProps): ReactNode {
  const say = useWords()
  const tell = useProblemWords()
  return (
    <section className="p-error" role="alert">
      <Icon of={TriangleAlert} className="p-error-icon" />
      <div className="p-error-words">
        <h2>{props.title}</h2>
        <p>
          {props.problem === undefined ? '' : tell(props.problem, say('state.unreachable'))} {props.children}
        </p>
        <div className="p-row">
          {props.action}
          {props.onRetry ? (
            <Button size="small" icon={RefreshCw} onClick={props.onRetry}>
              {say('state.retry')}
            </Button>
          ) : null}
          <Reference problem={props.problem} />
        </div>
      </div>
    </section>
  )
}

function Reference(props: { problem: unknown }): ReactNode {
  const say = useWords()
  const [copied, setCopied] = useState(false)
  const reference = isProblem(props.problem) ? props.problem.problem.reference : undefined
  if (!reference) return null
  const copy = (): void => void navigator.clipboard.writeText(reference).then(() => setCopied(true))
  return (
    <span className="p-meta">
      {say('state.reference', { reference })} ·{' '}
      <button type="button" className="p-link" onClick={copy}>
        {copied ? say('copied') : say('copy')}
      </button>
    </span>
  )
}

/** Grey bars in the geometry of what will stand there, after 150 ms so that quick answers do not flicker. */
export function Skeleton(props: { rows?: number; height?: number; label?: string }): ReactNode {
  const say = useWords()
  const shown = useDelayed()
  if (!shown) return <div style={{ height: (props.rows ?? 1) * (props.height ?? 34) }} />
  return (
    <div className="p-skeleton" role="status" aria-label={props.label ?? say('state.loading')}>
      {Array.from({ length: props.rows ?? 1 }, (_, index) => (
        <div key={index} className="p-skeleton-row" style={{ height: props.height ?? 34 }}>
          <span className="p-bone" style={{ width: `${55 - ((index * 17) % 25)}%` }} />
          <span className="p-bone" style={{ width: '14%' }} />
        </div>
      ))}
    </div>
  )
}

export function useDelayed(milliseconds = 150): boolean {
  const [over, setOver] = useState(false)
  useTimeout(() => setOver(true), milliseconds, { autoInvoke: true })
  return over
}

/** A thin line at the top of a region while newer data is on its way; `share` where the end is known. */
export function ProgressLine(props: { active: boolean; share?: number; label?: string }): ReactNode {
  const say = useWords()
  if (!props.active) return null
  const known = props.share === undefined ? {} : { 'aria-valuenow': Math.round(props.share * 100) }
  return (
    <div
      className="p-progress"
      role="progressbar"
      aria-label={props.label ?? say('state.refreshing')}
      aria-valuemin={0}
      aria-valuemax={100}
      {...known}
    >
      <span
        className="p-progress-bar"
        data-known={props.share !== undefined || undefined}
        style={props.share === undefined ? undefined : { width: `${props.share * 100}%` }}
      />
    </div>
  )
}

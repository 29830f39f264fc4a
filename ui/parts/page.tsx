import './page.css'
import { Clock, X } from 'lucide-react'
import { createContext, type CSSProperties, type ReactNode, useContext, useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { Link } from '../link.tsx'
import { useWords } from '../words.ts'
import { IconButton } from './button.tsx'
import { Icon } from './icon.tsx'

/** Where the frame takes what a page puts into the top bar. Without a frame it stands in the page. */
export const TopBar = createContext<TopBarPlaces | undefined>(undefined)

/** Left of the search stands where one is and how old the data is, right of it what can be done here. */
export type TopBarPlaces = {
  readonly left: HTMLElement | null
  readonly middle: HTMLElement | null
  readonly right: HTMLElement | null
}

export type Crumb = {
  readonly label: string
  readonly to?: string
  readonly params?: Readonly<Record<string, string>>
}

export type PageHeaderProps = {
  /** The places above this one. */
  readonly crumbs?: readonly Crumb[]
  /** Where one is; also the name of the browser's tab. */
  readonly title: string
  /** 'Data as of Mon 23 Nov, 08:40'. */
  readonly asOf?: string | undefined
  /** At the right end of the top bar; one first action. */
  readonly actions?: ReactNode
}

/** Breadcrumb, age of the data and actions, shown in the top bar of the frame. */
export function PageHeader(props: PageHeaderProps): ReactNode {
  const bar = useContext(TopBar)
  const say = useWords()
  useEffect(() => {
    document.title = `${props.title} · Portolan`
  }, [props.title])
  const left = (
    <nav className="p-crumbs" aria-label={say('frame.breadcrumb')}>
      <ol>
        {(props.crumbs ?? []).map((crumb) => (
          <li key={crumb.label} className="p-crumb">
            {crumb.to ? (
              <Link
                to={crumb.to}
                {...(crumb.params ? { params: crumb.params } : {})}
                className="p-crumb-link"
                title={crumb.label}
              >
                {crumb.label}
              </Link>
            ) : (
              crumb.label
            )}
            <span aria-hidden="true">/</span>
          </li>
        ))}
        <li>
          <h1 className="p-crumb-title" title={props.title}>
            {props.title}
          </h1>
        </li>
      </ol>
    </nav>
  )
  const right = props.asOf ? (
    <span className="p-as-of">
      <Icon of={Clock} size={13} /> {props.asOf}
    </span>
  ) : null
  if (!bar)
    return (
      <header className="p-bar-inline">
        {left} {right} {props.actions}
      </header>
    )
  return (
    <>
      {bar.left ? createPortal(left, bar.left) : null}
      {bar.middle ? createPortal(right, bar.middle) : null}
      {bar.right ? createPortal(props.actions, bar.right) : null}
    </>
  )
}

export type ObjectHeaderProps = {
  readonly shape?: ReactNode
  readonly title: string
  readonly code?: string | undefined
  readonly tags?: ReactNode
  readonly right?: ReactNode
}

/** The line that names the thing a page is about. */
export function ObjectHeader(props: ObjectHeaderProps): ReactNode {
  return (
    <div className="p-object">
      {props.shape}
      <h2 className="p-object-title">{props.title}</h2>
      {props.code ? <span className="p-object-code">{props.code}</span> : null}
      {props.tags}
      <div className="p-object-right">{props.right}</div>
    </div>
  )
}

/** A region split off by a line, with a title and something at its right. */
export function Section(props: {
  title?: string
  right?: ReactNode
  flush?: boolean
  children: ReactNode
}): ReactNode {
  return (
    <section className="p-section" data-flush={props.flush || undefined}>
      {props.title ? (
        <header className="p-section-head">
          <h2>{props.title}</h2>
          <div className="p-section-right">{props.right}</div>
        </header>
      ) : null}
      {props.children}
    </section>
  )
}

/** Figures side by side under the header: label, figure, what it is measured against. */
export function FigureStrip(props: { children: ReactNode }): ReactNode {
  return <div className="p-strip">{props.children}</div>
}

export function FigureBox(props: {
  label: string
  children: ReactNode
  note?: ReactNode
  tone?: 'bad' | undefined
}): ReactNode {
  return (
    <div className="p-strip-box" data-tone={props.tone}>
      <div className="p-label">{props.label}</div>
      <div className="p-strip-figure">{props.children}</div>
      {props.note ? <div className="p-strip-note">{props.note}</div> : null}
    </div>
  )
}

/** Content with a panel at its right; below 900 px the panel goes under it. */
export function Split(props: { children: ReactNode; side?: ReactNode }): ReactNode {
  return (
    <div className="p-split">
      <div className="p-split-main">{props.children}</div>
      {props.side ?? null}
    </div>
  )
}

export type SidePanelProps = {
  readonly title: string
  readonly width?: number
  readonly onClose?: () => void
  readonly footer?: ReactNode
  readonly children: ReactNode
}

/** Details beside a list. Opening moves the focus into it, Escape and closing give it back. */
export function SidePanel(props: SidePanelProps): ReactNode {
  const say = useWords()
  const panel = useRef<HTMLElement>(null)
  const { onClose } = props
  const closable = onClose !== undefined
  useEffect(() => {
    if (!closable) return undefined
    const before = document.activeElement
    panel.current?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [closable])
  return (
    <aside
      ref={panel}
      className="p-side"
      data-over={closable || undefined}
      aria-label={props.title}
      tabIndex={-1}
      style={props.width ? ({ '--p-side': `${props.width}px` } as CSSProperties) : undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        onClose?.()
      }}
    >
      <header className="p-side-head">
        <h2>{props.title}</h2>
        {onClose ? <IconButton icon={X} label={say('close')} onClick={onClose} /> : null}
      </header>
      <div className="p-side-body">{props.children}</div>
      {props.footer ? <footer className="p-side-foot">{props.footer}</footer> : null}
    </aside>
  )
}

/** Names and values, one pair a line. */
export function Facts(props: { of: readonly (readonly [name: string, value: ReactNode])[] }): ReactNode {
  return (
    <dl className="p-facts">
      {props.of.map(([name, value]) => (
        <div key={name} className="p-fact">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

import './why-popover.css'
import type { Day } from '@portolan/quantity'
import { Button, IconButton, useFormat, useWords } from '@portolan/ui'
import { X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ActivityRow } from '../../../contract/index.ts'
import type { WhyHereAnswer } from '../../../domain/index.ts'
import type { PlanSetting } from '../activity-cells.tsx'
import { daysMoved } from '../moves.ts'
import { dayOfMoment, lagText, lastDayOf } from '../words.ts'
import { momentAt } from './minutes.ts'

/** Why a bar stands where it does, beside it: the driving link first, then what each other would allow. */
export function WhyPopover(props: {
  row: ActivityRow
  place: DOMRect
  answer: WhyHereAnswer | undefined
  /** Finish of the plan as it stands. */
  end: number
  setting: PlanSetting
  onGo: (activity: string) => void
  onOpen: () => void
  onClose: () => void
}): ReactNode {
  const say = useWords('gantt')
  const { row, place, answer, onClose } = props
  const box = useRef<HTMLDivElement>(null)
  useBeside(box, place, answer)
  useAway(box, onClose)
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose()
  }
  const title = say('why.title', { name: row.name })
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it from wherever the focus is
    <div ref={box} className="gantt-why" role="dialog" aria-label={title} tabIndex={-1} onKeyDown={keys}>
      <header>
        <h3>{title}</h3>
        <IconButton icon={X} label={say('why.close')} onClick={onClose} />
      </header>
      {answer === undefined ? (
        <p className="p-label" aria-busy="true">
          {say('why.computing')}
        </p>
      ) : (
        <Reasons {...props} answer={answer} />
      )}
      <footer>
        <Button size="small" onClick={props.onOpen}>
          {say('why.open')}
        </Button>
      </footer>
    </div>
  )
}

function Reasons(props: Parameters<typeof WhyPopover>[0] & { answer: WhyHereAnswer }): ReactNode {
  const say = useWords('gantt')
  const { day } = useFormat()
  const { answer, end, setting } = props
  const write = (minute: number, last = false): string => {
    const moment = momentAt(minute) ?? ''
    return moment === '' ? '–' : day((last ? lastDayOf(moment) : dayOfMoment(moment)) as Day)
  }
  const { driver, without } = answer
  const saved = without === undefined ? 0 : (daysMoved(momentAt(without.end), momentAt(end)) ?? 0)
  return (
    <>
      <p className="gantt-why-dates">
        {say('why.dates', { start: write(answer.start), finish: write(answer.finish, true) })}
      </p>
      {driver.kind === 'link' ? null : (
        <p className="gantt-why-own">
          {say(`driver.${driver.detail === 'data-date' ? 'data-date' : driver.kind}`)}
        </p>
      )}
      <ol>
        {answer.allowances.map(({ link, name, start, driving }) => {
          const lag = lagText(link.lag, setting.minutesPerDay, setting.words)
          return (
            <li key={link.id} data-driving={driving || undefined}>
              <span className="gantt-why-line">
                <button type="button" className="p-link p-cut" onClick={() => props.onGo(link.predecessor)}>
                  {name}
                </button>
                <span className="p-num">{write(start)}</span>
              </span>
              <span className="p-meta">
                {setting.say(`link-long.${link.kind}`)}
                {lag === '' ? '' : `, ${lag}`} ·{' '}
                {say(driving ? 'why.driving' : 'why.would-allow', { day: write(start) })}
              </span>
            </li>
          )
        })}
      </ol>
      {without === undefined ? null : (
        <p className="gantt-why-without">
          {say(saved > 0 ? 'why.without-saves' : 'why.without', {
            start: write(without.start),
            finish: write(without.end, true),
            count: saved,
          })}
        </p>
      )}
    </>
  )
}

/** Below the bar, or above where there is no room; never over it. */
function useBeside(box: { readonly current: HTMLDivElement | null }, place: DOMRect, answer: unknown): void {
  useLayoutEffect(() => {
    if (box.current) placeBeside(box.current, place)
  }, [box, place, answer])
  const [before] = useState(() => document.activeElement)
  useEffect(() => {
    box.current?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [box, before])
}

function useAway(box: { readonly current: HTMLDivElement | null }, onClose: () => void): void {
  useEffect(() => {
    const listen = (event: PointerEvent): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) onClose()
    }
    document.addEventListener('pointerdown', listen)
    return () => document.removeEventListener('pointerdown', listen)
  }, [box, onClose])
}

function placeBeside(at: HTMLElement, place: DOMRect): void {
  const { width, height } = at.getBoundingClientRect()
  const below = place.bottom + 8 + height <= window.innerHeight
  const left = Math.max(8, Math.min(place.left, window.innerWidth - width - 12))
  at.style.left = `${left}px`
  at.style.top = `${below ? place.bottom + 8 : Math.max(8, place.top - 8 - height)}px`
}

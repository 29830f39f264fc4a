import { isTyping, lettersOn } from '@portolan/ui'
import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react'
import type { ActivityRow } from '../../../contract/index.ts'
import { holdBar, type Holding } from './hold.ts'
import type { DragGiven } from './use-bar-drag.ts'

export type BarCommand =
  | 'why'
  | 'move-to'
  | 'link-to'
  | 'insert'
  | 'remove'
  | 'indent'
  | 'outdent'
  | 'zoom-in'
  | 'zoom-out'
  | 'fit'
  | 'pan-back'
  | 'pan-on'

type Pressed = { readonly id: string; readonly held: Holding; days: number; minutes: number }

const WEEK = 7

/**
 * The keys of a bar, on its line in the grid. With Alt held down a bar is held: arrows move it, and letting go of Alt
 * writes what Escape would take back.
 */
export function useBarKeys(given: {
  readonly drag: DragGiven | undefined
  readonly minutesPerDay: number
  readonly placeOfRow: (row: ActivityRow) => { readonly x: number; readonly y: number }
  readonly onCommand: (command: BarCommand, row: ActivityRow | undefined) => void
}): (event: KeyboardEvent, row: ActivityRow | undefined) => void {
  const { drag, minutesPerDay, placeOfRow, onCommand } = given
  const pressed = useRef<Pressed | undefined>(undefined)
  useEffect(() => {
    const letGo = (event: Event): void => {
      if (pressed.current === undefined || (event instanceof window.KeyboardEvent && event.key !== 'Alt'))
        return
      event.preventDefault()
      pressed.current.held.drop()
      pressed.current = undefined
    }
    window.addEventListener('keyup', letGo)
    window.addEventListener('blur', letGo)
    return () => {
      window.removeEventListener('keyup', letGo)
      window.removeEventListener('blur', letGo)
    }
  }, [])
  return useCallback(
    (event, row) => {
      // What the grid made of a key is done: typing in a cell, above all.
      if (event.defaultPrevented || isTyping(event.target) || event.ctrlKey || event.metaKey) return
      if (event.key === 'Escape' && pressed.current !== undefined) {
        event.preventDefault()
        event.stopPropagation()
        pressed.current.held.cancel()
        pressed.current = undefined
        return
      }
      const command = commandOf(event)
      if (command !== undefined) {
        event.preventDefault()
        return onCommand(command, row)
      }
      const step = event.altKey && !event.shiftKey ? stepOf(event.key) : undefined
      const desk = drag?.desk
      if (step === undefined || row === undefined || drag === undefined || desk === undefined) return
      event.preventDefault()
      if (pressed.current?.id !== row.id) {
        pressed.current?.held.drop()
        const at = placeOfRow(row)
        const held = holdBar({ ...drag, desk, row, tell: (told) => drag.tell(told, at) })
        pressed.current = { id: row.id, held, days: 0, minutes: 0 }
      }
      pressed.current.days += step.days
      pressed.current.minutes += step.longer * (row.elapsed ? 1440 : minutesPerDay)
      pressed.current.held.gesture(
        step.longer === 0
          ? { kind: 'move', days: pressed.current.days }
          : { kind: 'longer', minutes: pressed.current.minutes },
      )
    },
    [drag, minutesPerDay, placeOfRow, onCommand],
  )
}

type Step = { readonly days: number; readonly longer: number }

const steps: Readonly<Record<string, Step>> = {
  ArrowRight: { days: 1, longer: 0 },
  ArrowLeft: { days: -1, longer: 0 },
  PageDown: { days: WEEK, longer: 0 },
  PageUp: { days: -WEEK, longer: 0 },
  '+': { days: 0, longer: 1 },
  '=': { days: 0, longer: 1 },
  '-': { days: 0, longer: -1 },
}

function stepOf(key: string): Step | undefined {
  return steps[key]
}

const letters: Readonly<Record<string, BarCommand>> = {
  w: 'why',
  m: 'move-to',
  l: 'link-to',
  '+': 'zoom-in',
  '=': 'zoom-in',
  '-': 'zoom-out',
  '0': 'fit',
  '[': 'pan-back',
  ']': 'pan-on',
}

/** The same with Alt, for cells in which a letter is a letter. By their place, for some keyboards write signs then. */
const withAlt: Readonly<Record<string, BarCommand>> = { KeyW: 'why', KeyM: 'move-to', KeyL: 'link-to' }

function commandOf({ key, code, altKey, shiftKey }: KeyboardEvent): BarCommand | undefined {
  if (altKey && !shiftKey) return key === 'Delete' ? 'remove' : withAlt[code]
  if (key === 'Insert' && !altKey && !shiftKey) return 'insert'
  if (altKey && shiftKey) return key === 'ArrowRight' ? 'indent' : key === 'ArrowLeft' ? 'outdent' : undefined
  if (altKey || !lettersOn()) return undefined
  return letters[key.toLowerCase()]
}

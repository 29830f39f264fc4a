import { type RefObject, useEffect } from 'react'

/** Dialogs, grids and panels give the focus back themselves, and are given the time for it. */
const PATIENCE_MS = 100
const FIELDS = 'input:not(:disabled), select:not(:disabled), textarea:not(:disabled)'
const STOPS = `a[href], button:not(:disabled), [tabindex="0"], ${FIELDS}`
/** These know which of their cells a person stands on. */
const KEEPERS = '[role="grid"], [role="treegrid"]'

type Step = { readonly at: Element; readonly next: Element | null }

/** What had the focus last, and what that stood in, each with what came after it. */
let way: readonly Step[] = []
/** Where the focus was put instead, and what was left of the way to the place where it had been. */
let given: Element | undefined
let left: readonly Step[] = []
let byKeys = false

/**
 * The focus is never lost: where what has it is taken away (a button that makes room for its form, the line of a list
 * that was dealt with), somebody who goes by keys goes on from what stood next to it.
 */
export function keepFocus(): void {
  document.addEventListener('keydown', () => (byKeys = true), true)
  document.addEventListener('pointerdown', () => (byKeys = false), true)
  document.addEventListener('focusin', ({ target }) => (way = wayTo(target as Element)))
  document.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget === null && byKeys) setTimeout(giveOn, PATIENCE_MS)
  })
}

/**
 * A form whose opener made room for it takes the focus. A page that begins with one does not: there, letters are
 * still ways to other pages.
 */
export function useTakesFocus(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const around = isLost() ? standing() : document.activeElement === given ? left : []
    const shared = around.find(({ at }) => at.contains(form.current))
    if (shared === undefined || shared.at.matches('main, body, html')) return
    form.current?.querySelector<HTMLElement>(FIELDS)?.focus()
  }, [form])
}

function giveOn(): void {
  const around = standing()
  const [near] = around
  if (!isLost() || near === undefined || near.at.closest(KEEPERS)) return
  left = around
  const next = way[way.indexOf(near) - 1]?.next
  // A dialog that closed over something that is gone leaves nothing near: the page itself is left.
  given = near.at.matches('body, html')
    ? (document.querySelector('main') ?? undefined)
    : ((next && isThere(next) ? stopIn(next) : undefined) ?? around.map(({ at }) => stopIn(at)).find(Boolean))
  if (given instanceof HTMLElement) given.focus({ preventScroll: true })
}

/** True where the focus went with what had it, and nothing else has taken it. */
function isLost(): boolean {
  const [from] = way
  return document.activeElement === document.body && from !== undefined && !isThere(from.at)
}

/** A page that waits for the next one is hidden before it is taken away, and loses the focus then. */
function isThere(element: Element): boolean {
  return element.isConnected && element.checkVisibility()
}

/** What is left of the way. */
function standing(): readonly Step[] {
  return way.slice(way.findIndex(({ at }) => isThere(at)))
}

function stopIn(place: Element): Element | undefined {
  if (place.matches(`[tabindex], ${STOPS}`)) return place
  return [...place.querySelectorAll(STOPS)].find((stop) => stop.checkVisibility())
}

function wayTo(target: Element): readonly Step[] {
  const steps: Step[] = []
  for (let at: Element | null = target; at !== null; at = at.parentElement)
    steps.push({ at, next: at.nextElementSibling })
  return steps
}

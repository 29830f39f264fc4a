import { addDays, day } from '@portolan/quantity'
import type { ScopeItem, Sprint } from '../../../contract/index.ts'

/** An open story without anything else, and what a test says of it. */
export function scopeItem(id: string, told: Partial<ScopeItem> = {}): ScopeItem {
  return {
    id,
    title: `Item ${id}`,
    type: 'Story',
    status: null,
    state: 'open',
    sprints: [],
    points: null,
    assignee: null,
    parent: null,
    priority: null,
    labels: [],
    url: null,
    created: null,
    closed: null,
    due: null,
    ...told,
  }
}

export function accepted(id: string, points: number, told: Partial<ScopeItem> = {}): ScopeItem {
  return scopeItem(id, { points, state: 'accepted', ...told })
}

/** A sprint from a Monday to the Friday of the week after. */
export function sprint(name: string, start: string, told: Partial<Sprint> = {}): Sprint {
  const none = { points: null, items: null }
  const first = day(start)
  return {
    name,
    start: first,
    finish: addDays(first, 11),
    committed: none,
    done: none,
    teamSize: null,
    ...told,
  }
}

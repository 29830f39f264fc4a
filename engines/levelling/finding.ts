import { type Finding, findingOf, told, type Told } from '@portolan/quantity'

type About = 'activity' | 'link' | 'calendar' | 'person' | 'project'

function of(severity: Finding['severity'], code: string, kind: About, id: string, says: Told): Finding {
  return findingOf(severity, code, [kind, id, says])
}

export function idTwice(id: string): Finding {
  const says = told(
    'levelling:id-twice',
  )`Activity ${{ id }} stands in the list more than once; the first was taken. Give each an id of its own.`
  return of('error', 'id-twice', 'activity', id, says)
}

export function oddDuration(id: string): Finding {
  const says = told(
    'levelling:odd-duration',
  )`Activity ${{ id }} has a duration or a date that is no whole number, or a duration below 0; it was left out. Correct it.`
  return of('error', 'odd-duration', 'activity', id, says)
}

export function unknownProject(id: string, project: string): Finding {
  const says = told(
    'levelling:unknown-project',
  )`Activity ${{ id }} belongs to project ${{ project }}, which is not there; it was left out. Hand over the project, or name another.`
  return of('error', 'unknown-project', 'activity', id, says)
}

export function unknownCalendar(id: string, calendar: string): Finding {
  const says = told(
    'levelling:unknown-calendar',
  )`Activity ${{ id }} works on calendar ${{ calendar }}, which is not there; it was taken to work round the clock. Hand over the calendar.`
  return of('error', 'unknown-calendar', 'activity', id, says)
}

export function linkToNothing(id: string): Finding {
  const says = told(
    'levelling:link-to-nothing',
  )`Link ${{ id }} begins or ends at an activity that is not there, or its lag is no whole number; it was left out.`
  return of('warning', 'link-to-nothing', 'link', id, says)
}

export function ring(id: string): Finding {
  const says = told(
    'levelling:ring',
  )`Activity ${{ id }} waits for itself in a ring of links, and what waits for it cannot be placed either; it was left out. Take one link out of the ring.`
  return of('error', 'ring', 'activity', id, says)
}

export function neverEnough(id: string, what: string): Finding {
  const says = told(
    'levelling:never-enough',
  )`Activity ${{ id }} asks for more of ${{ what }} than there ever is; it was left out. Ask for less, or add to what there is.`
  return of('error', 'never-enough', 'activity', id, says)
}

export function frozenTooEarly(id: string, link: string): Finding {
  const says = told(
    'levelling:frozen-too-early',
  )`Activity ${{ id }} is frozen before link ${{ link }} lets it start; it was left where it stands. Thaw it, or take out the link.`
  return of('warning', 'frozen-too-early', 'activity', id, says)
}

export function frozenTogether(id: string, what: string): Finding {
  const says = told(
    'levelling:frozen-together',
  )`Activity ${{ id }} is frozen when ${{ what }} is taken by something else; it was left where it stands. Thaw one of the two.`
  return of('warning', 'frozen-together', 'activity', id, says)
}

export function oddSpan(kind: 'person' | 'project', id: string): Finding {
  const says = told(
    'levelling:odd-span',
  )`A date, an amount or a priority of ${{ id }} is no number that can be used; it was passed over.`
  return of('warning', 'odd-span', kind, id, says)
}

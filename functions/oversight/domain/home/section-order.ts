import type { HomePart, HomeSection } from '../../contract/index.ts'

/** The questions of each part of a PMO's people, as their day asks them. */
const asked: Readonly<Record<HomePart, readonly HomeSection[]>> = {
  'pmo-lead': ['decisions', 'surprises', 'duties', 'close', 'changes'],
  'portfolio-manager': ['decisions', 'surprises', 'changes', 'close', 'duties'],
  sponsor: ['decisions', 'surprises', 'changes', 'duties'],
  finance: ['close', 'duties', 'surprises', 'decisions', 'changes'],
  'project-manager': ['duties', 'decisions', 'surprises', 'changes'],
  'resource-manager': ['surprises', 'decisions', 'duties', 'changes'],
  'board-member': ['decisions', 'changes', 'surprises', 'duties'],
  auditor: ['surprises', 'changes', 'close', 'duties', 'decisions'],
  trainer: ['duties', 'changes', 'surprises', 'decisions'],
  administrator: ['duties', 'decisions'],
  'team-member': ['duties', 'changes', 'surprises', 'decisions'],
}

export type SectionState = {
  /** Something in it is past its day. */
  readonly overdue: boolean
  /** There is something in it. */
  readonly filled: boolean
}

/**
 * The order of sections: what is overdue before what is not, then as the foremost of the person's parts asks, then what
 * others of them ask. A section that none of them asks for is shown last, and only where there is something in it.
 */
export function sectionOrder(
  parts: readonly HomePart[],
  states: Readonly<Record<HomeSection, SectionState>>,
): readonly HomeSection[] {
  const wanted = [...new Set(parts.flatMap((part) => asked[part]))]
  const sections = Object.keys(states) as readonly HomeSection[]
  const others = sections.filter((section) => !wanted.includes(section) && states[section].filled)
  const order = [...wanted.filter((section) => section in states), ...others]
  return order.toSorted(
    (one, other) =>
      Number(states[other].overdue) - Number(states[one].overdue) ||
      order.indexOf(one) - order.indexOf(other),
  )
}

import type { LinkKind } from '@portolan/schedule'
import type { Roster, RosterActivity, RosterPlan, Incoming } from './roster.ts'

/** The same seen from its end: starts become finishes, so that a link from one start to another joins two finishes. */
export function mirror(roster: Roster): Roster {
  const incoming: Incoming[][] = roster.activities.map(() => [])
  roster.activities.forEach((activity, to) => {
    for (const { from, kind, lag, id } of activity.incoming)
      incoming[from]?.push({ id, from: to, kind: mirrored[kind], lag })
  })
  const activities = roster.activities.map((activity, j): RosterActivity => ({
    ...activity,
    earliest: 0,
    incoming: incoming[j] ?? [],
  }))
  return { ...roster, activities }
}

const mirrored: Readonly<Record<LinkKind, LinkKind>> = { FS: 'FS', SS: 'FF', FF: 'SS', SF: 'SF' }

/** A plan of the mirror, turned round about that length. */
export function turnPlan({ starts, finishes, people }: RosterPlan, length: number): RosterPlan {
  return { starts: finishes.map((at) => length - at), finishes: starts.map((at) => length - at), people }
}

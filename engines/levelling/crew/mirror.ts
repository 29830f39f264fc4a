import type { LinkKind } from '@portolan/schedule'
import type { Crew, CrewActivity, CrewPlan, Incoming } from './crew.ts'

/** The same seen from its end: starts become finishes, so that a link from one start to another joins two finishes. */
export function mirror(crew: Crew): Crew {
  const incoming: Incoming[][] = crew.activities.map(() => [])
  crew.activities.forEach((activity, to) => {
    for (const { from, kind, lag, id } of activity.incoming)
      incoming[from]?.push({ id, from: to, kind: mirrored[kind], lag })
  })
  const activities = crew.activities.map((activity, j): CrewActivity => ({
    ...activity,
    earliest: 0,
    incoming: incoming[j] ?? [],
  }))
  return { ...crew, activities }
}

const mirrored: Readonly<Record<LinkKind, LinkKind>> = { FS: 'FS', SS: 'FF', FF: 'SS', SF: 'SF' }

/** A plan of the mirror, turned round about that length. */
export function turnPlan({ starts, finishes, people }: CrewPlan, length: number): CrewPlan {
  return { starts: finishes.map((at) => length - at), finishes: starts.map((at) => length - at), people }
}

import type { Activity } from '@portolan/exchange'
import type { Civil } from '@portolan/quantity'
import { endOfPlace, evening } from './moments.ts'
import type { WorkedOut } from './work-out.ts'

/** A step of another project that this one waits for. */
export type Ghost = {
  readonly name: string
  /** The other project's file. */
  readonly project: string
  readonly at: Civil
  /** The step here that waits for it. */
  readonly before: string
}

/** What a plan waits for in the others, as their schedules have it. */
export function ghostsOf(out: WorkedOut, all: readonly WorkedOut[]): readonly Ghost[] {
  return out.plot.waits.flatMap(({ code, step, before }) => {
    const other = all.find(({ plot }) => plot.code === code)
    const planned = other?.steps.find((one) => one.step.key === step)
    if (other === undefined || planned === undefined) return []
    const project = fileNameOf(other)
    return [{ name: planned.step.name, project, at: endOfPlace(planned.now, other), before }]
  })
}

export function fileNameOf({ course }: WorkedOut): string {
  return `${course.story.code} ${course.story.name}.xml`
}

export function ghostId(at: number): string {
  return String(90_001 + at)
}

type GhostLine = Pick<
  Activity,
  'id' | 'name' | 'kind' | 'milestone' | 'external' | 'externalProject' | 'said'
>

/** It stands where the other project puts it, and is over when it is over there. */
export function ghostLine(ghost: Ghost, at: number, { dataDate }: WorkedOut): GhostLine & Partial<Activity> {
  const over = ghost.at <= evening(dataDate)
  return {
    id: ghostId(at),
    name: ghost.name,
    kind: 'milestone',
    milestone: true,
    external: true,
    externalProject: ghost.project,
    said: { start: ghost.at, finish: ghost.at },
    percent: { duration: over ? 100 : 0, counts: 'duration' },
    ...(over ? { actualStart: ghost.at, actualFinish: ghost.at } : {}),
  }
}

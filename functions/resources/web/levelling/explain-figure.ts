import type { Day, Explanation } from '@portolan/quantity'
import type { Say } from '@portolan/ui'
import type { LevellingPreview } from '../../contract/index.ts'

const rule = 'levelling/preview-1'

export type FigureName = 'overbooked' | 'finish' | 'delay' | 'weighted' | 'gap'

/** How a figure of a preview came about: from what it was made, and in how many tries. */
export function explainFigure(
  name: FigureName,
  of: LevellingPreview,
  { say, value, unit }: { readonly say: Say; readonly value: number | string | null; readonly unit: string },
): Explanation {
  const part = (measure: string, own: number | string | null, ownUnit: string): Explanation => ({
    measure,
    name: say(`input.${measure}`),
    value: own,
    unit: ownUnit,
    rule,
    formula: '',
    from: [],
  })
  const { figures, coverage } = of
  const parts: Readonly<Record<FigureName, readonly Explanation[]>> = {
    overbooked: [
      part('before', figures.overbookedBefore, 'count'),
      part('after', figures.overbookedAfter, 'count'),
      part('named', coverage.named, 'count'),
      part('activities', coverage.activities, 'count'),
    ],
    finish: [
      part('finish-before', figures.finishBefore, 'day'),
      part('finish-after', figures.finishAfter, 'day'),
    ],
    delay: of.projects
      .filter(({ laterDays }) => laterDays !== 0)
      .slice(0, 12)
      .map((project) => ({ ...part('before', project.laterDays, 'days'), name: project.name })),
    weighted: of.projects
      .filter(({ laterDays }) => laterDays !== 0)
      .slice(0, 12)
      .map((project) => ({
        ...part('before', project.laterDays * project.priority, 'ratio'),
        name: project.name,
      })),
    gap: [part('schedules', figures.schedules, 'count'), part('activities', coverage.activities, 'count')],
  }
  return {
    measure: name,
    name: say(`figure.${name}`),
    value,
    unit,
    rule,
    formula: say(`formula.${name}`),
    asOf: of.asOf as Day,
    from: parts[name],
  }
}

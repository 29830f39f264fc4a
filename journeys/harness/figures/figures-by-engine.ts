import { capacityFigures } from './capacity-figures.ts'
import { financeFigures } from './finance-figures.ts'
import { healthFigures } from './health-figures.ts'
import { outlookFigures } from './outlook-figures.ts'
import { priorityFigures } from './priority-figures.ts'

/** Answers of each exact engine to made-up cases, as text to the last digit. */
export const figuresByEngine: Readonly<Record<string, () => string>> = {
  finance: financeFigures,
  capacity: capacityFigures,
  priority: priorityFigures,
  outlook: outlookFigures,
  health: healthFigures,
}

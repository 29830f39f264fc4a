import { type Cell, readAbsence } from './cell.ts'
import { quoted } from '../outcome.ts'

/** Steps from worst to best. Scales are never converted into each other here. */
export type RatingScale = { readonly id: string; readonly title: string; readonly steps: readonly string[] }

export type Rating = {
  readonly raw: string
  readonly scale: { readonly id: string; readonly steps: number }
  /** 1 is the worst step, `scale.steps` the best. */
  readonly step: number
  readonly label: string
}

export const ratingScales: readonly RatingScale[] = [
  {
    id: 'rag-5',
    title: 'Red, Amber/Red, Amber, Amber/Green, Green',
    steps: ['Red', 'Amber/Red', 'Amber', 'Amber/Green', 'Green'],
  },
  { id: 'rag-3', title: 'Red, Amber, Green', steps: ['Red', 'Amber', 'Green'] },
  {
    id: 'cio-5',
    title: 'Evaluation by the CIO, 1 (high risk) to 5 (low risk)',
    steps: ['1', '2', '3', '4', '5'],
  },
  {
    id: 'outcome-6',
    title: 'Outcome, Highly Unsatisfactory to Highly Satisfactory',
    steps: [
      'Highly Unsatisfactory',
      'Unsatisfactory',
      'Moderately Unsatisfactory',
      'Moderately Satisfactory',
      'Satisfactory',
      'Highly Satisfactory',
    ],
  },
  {
    id: 'quality-4',
    title: 'Negligible, Modest, Substantial, High',
    steps: ['Negligible', 'Modest', 'Substantial', 'High'],
  },
]

export function ratingScale(id: string): RatingScale | undefined {
  return ratingScales.find((scale) => scale.id === id)
}

/**
 * The scale of a whole column: a single Amber/Red makes it five steps, and a header that names the number of
 * steps settles a column that happens to use only three of five.
 */
export function recogniseScale(texts: readonly string[], header = ''): RatingScale | undefined {
  const rated = texts.filter((text) => !readAbsence(text)).map(normalised)
  if (rated.length === 0) return undefined
  const fits = ratingScales
    .map((scale) => ({ scale, share: shareOn(rated, scale) }))
    .filter(({ share }) => share >= 0.8)
  const fewest = fits.toSorted((a, b) => b.share - a.share || a.scale.steps.length - b.scale.steps.length)[0]
  if (fewest?.scale.id === 'rag-3' && /five[- ]point|5[- ]point/i.test(header)) return ratingScale('rag-5')
  return fewest?.scale
}

function shareOn(rated: readonly string[], scale: RatingScale): number {
  const steps = new Set(scale.steps.map(normalised))
  return rated.filter((text) => steps.has(text)).length / rated.length
}

export function readRating(raw: string, scale: RatingScale): Cell<Rating> {
  const absent = readAbsence(raw)
  if (absent) return absent
  const step = scale.steps.findIndex((name) => normalised(name) === normalised(raw))
  const label = scale.steps[step]
  if (label === undefined) {
    const wrong = `${quoted(raw)} is no step of the scale ${scale.title}. Correct it or choose another scale.`
    return { wrong, code: 'rating-unknown', raw }
  }
  return { value: { raw, scale: { id: scale.id, steps: scale.steps.length }, step: step + 1, label }, raw }
}

/** No step is longer; a story in the cell is cut, so that it is neither a step nor slow to compare. */
const longestStep = 80

function normalised(text: string): string {
  const short = text.trim().slice(0, longestStep).toLowerCase()
  return short.replace(/\s+/g, ' ').replace(/ ?[/-] ?/g, '/')
}

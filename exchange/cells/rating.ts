import { term, told } from '@portolan/quantity'
import { type Cell, readAbsence } from './cell.ts'
import { shortened } from '../outcome.ts'

/** Steps from worst to best. Scales are never converted into each other here. */
export type RatingScale = {
  readonly id: string
  readonly title: string
  readonly steps: readonly string[]
  /** Other words for the same step, in the order of `steps`. */
  readonly also?: readonly (readonly string[])[]
}

export type Rating = {
  readonly raw: string
  readonly scale: { readonly id: string; readonly steps: number }
  /** 1 is the worst step, `scale.steps` the best. */
  readonly step: number
  readonly label: string
}

/** No step is longer; a story in the cell is cut, so that it is neither a step nor slow to compare. */
const longestStep = 80

const red = ['R', 'Rot', '🔴']
const amber = ['A', 'Yellow', 'Y', 'Orange', 'Gelb', '🟠', '🟡']
const green = ['G', 'Grün', 'Gruen', '🟢']

export const ratingScales: readonly RatingScale[] = [
  {
    id: 'rag-5',
    title: 'Red, Amber/Red, Amber, Amber/Green, Green',
    steps: ['Red', 'Amber/Red', 'Amber', 'Amber/Green', 'Green'],
    also: [
      red,
      ['Red/Amber', 'A/R', 'R/A', 'Gelb/Rot', 'Rot/Gelb'],
      amber,
      ['Green/Amber', 'A/G', 'G/A', 'Gelb/Grün', 'Grün/Gelb'],
      green,
    ],
  },
  { id: 'rag-3', title: 'Red, Amber, Green', steps: ['Red', 'Amber', 'Green'], also: [red, amber, green] },
  {
    id: 'track-3',
    title: 'Off track, At risk, On track',
    steps: ['Off track', 'At risk', 'On track'],
    also: [
      ['Off-track', 'Nicht im Plan'],
      ['At-risk', 'Gefährdet'],
      ['On-track', 'Im Plan'],
    ],
  },
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
    .filter(({ share }) => share >= (saysRating.test(header) ? 0.5 : 0.8))
  const fewest = fits.toSorted((a, b) => b.share - a.share || a.scale.steps.length - b.scale.steps.length)[0]
  if (fewest?.scale.id === 'rag-3' && /five[- ]point|5[- ]point/i.test(header)) return ratingScale('rag-5')
  return fewest?.scale
}

/** Whether a column fits a scale that it was read by before. */
export function onScale(texts: readonly string[], id: string): boolean {
  const scale = ratingScale(id)
  const rated = texts.filter((text) => !readAbsence(text)).map(normalised)
  return scale !== undefined && (rated.length === 0 || shareOn(rated, scale) >= 0.8)
}

function shareOn(rated: readonly string[], scale: RatingScale): number {
  return rated.filter((text) => stepOf(text, scale) > 0).length / rated.length
}

/** 1 is the worst step; 0 is none of this scale. */
function stepOf(text: string, scale: RatingScale): number {
  return stepsOf.get(scale)?.get(text) ?? 0
}

const stepsOf = new Map(ratingScales.map((scale) => [scale, wordsOf(scale)]))

function wordsOf({ steps, also = [] }: RatingScale): ReadonlyMap<string, number> {
  return new Map(
    steps.flatMap((name, place) =>
      [name, ...(also[place] ?? [])].map((word): [string, number] => [normalised(word), place + 1]),
    ),
  )
}

export function readRating(raw: string, scale: RatingScale): Cell<Rating> {
  const absent = readAbsence(raw)
  if (absent) return absent
  const step = stepOf(normalised(raw), scale)
  const label = scale.steps[step - 1]
  if (label === undefined) {
    const title = term(`exchange:rating-scale.${scale.id}`, scale.title)
    const wrong = told(
      'exchange:no-step',
    )`"${{ cell: shortened(raw) }}" is no step of the scale ${{ scale: title }}. Correct it or choose another scale.`
    return { wrong, code: 'rating-unknown', raw }
  }
  return { value: { raw, scale: { id: scale.id, steps: scale.steps.length }, step, label }, raw }
}

/** "🟢 Green" says it twice and "On track (improving)" adds a remark: the word alone is the step. */
/** A column of that name is a rating, though some of its cells say "Blue" or "on hold". */
const saysRating = /\brag\b|rating|ampel|traffic light|colou?r|\bhealth\b/i

function normalised(text: string): string {
  const short = text.trim().slice(0, longestStep).toLowerCase()
  const word = short.replace(/^[🔴🟠🟡🟢]\s*(?=\p{L})|\s*[🔴🟠🟡🟢]$|\s*\([^()]*\)$/gu, '')
  return (word === '' ? short : word).replace(/\s+/g, ' ').replace(/ ?[/-] ?/g, '/')
}

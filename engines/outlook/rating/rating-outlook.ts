import { asCount, asShare, findingOf, term, told, type Told } from '@portolan/quantity'
import { assess } from '../assess.ts'
import { type Checks, openChecks } from '../checks.ts'
import type { Band, Edition } from '../register/edition.ts'
import { soundEditions } from '../register/sound-editions.ts'
import type { Answer, Assessment } from '../result.ts'
import { bandWords } from '../words.ts'
import { learnRatings, type RatingModel } from './learn-ratings.ts'
import { ratingPairs } from './rating-pairs.ts'

export type RatingMeasure =
  | 'worstProbability'
  | 'middleProbability'
  | 'bestProbability'
  | 'stayRate'
  | 'newWorstRate'
  | 'ratingCases'

export type RatingForecast = Assessment<RatingMeasure> & { readonly now: Band; readonly reason: Told }
export type RatingInput = {
  /** Registers of one portfolio, the oldest first. */
  readonly editions: readonly Edition[]
}
export type RatingResult = {
  readonly model: RatingModel | null
  readonly forecasts: readonly RatingForecast[]
}

/**
 * The probabilities of the next rating of each project that the newest register rates: what is known is that most stay
 * as they are. It claims no foresight; for a new worst rating `newWorstRate` is all there is to say.
 */
export function ratingOutlook({ editions: given }: RatingInput): Answer<RatingResult> {
  const checks = openChecks()
  const editions = soundEditions(given, checks)
  const newest = editions.at(-1)
  if (newest === undefined) return { result: { model: null, forecasts: [] }, findings: checks.findings }
  const model = learnRatings(ratingPairs(editions))
  if (model === null) tellTooFew(checks)
  const forecasts =
    model === null
      ? []
      : newest.projects.flatMap(({ project, rating }) =>
          rating === null ? [] : [forecast({ project, rating }, model, newest)],
        )
  return { result: { model, forecasts }, findings: checks.findings }
}

type Rated = { readonly project: string; readonly rating: Band }

function forecast({ project, rating }: Rated, model: RatingModel, { asOf }: Edition): RatingForecast {
  const shown = model.shown[rating]
  const values = {
    worstProbability: shown.worst,
    middleProbability: shown.middle,
    bestProbability: shown.best,
    stayRate: model.stay[rating][rating],
    newWorstRate: model.newWorst,
    ratingCases: model.casesFrom[rating],
  }
  const about = { subject: project, asOf }
  const reason = told(
    'outlook:rating.reason',
  )`Of ${{ cases: asCount(model.cases, 'past rating') }} ${{ stayed: asShare(model.stay[rating][rating]) }} stayed as they were; ${{ from: asCount(model.casesFrom[rating], 'of them was', 'of them were') }} ${{ band: term(`outlook:band.${rating}`, bandWords[rating]) }}.`
  return { ...assess(about, values, { pastCases: model.cases }), now: rating, reason }
}

function tellTooFew(checks: Checks): void {
  const says = told(
    'outlook:too-few-ratings',
  )`Too few ratings to learn from: it takes 20 projects rated by two registers in a row.`
  checks.tell(findingOf('warning', 'too-few-ratings', ['input', 'editions', says]))
}

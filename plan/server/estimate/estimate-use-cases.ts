import { reads, type UseCase, writes } from '@portolan/platform/operations'
import {
  addEstimate,
  exportEstimates,
  listEstimates,
  listTrackRecords,
  recordOutcome,
  reviewEstimate,
  showEstimate,
  showEstimateHistory,
  submitEstimate,
  useAsBaseline,
  useAsForecast,
  withdrawEstimate,
  writeEstimate,
} from '../../contract/index.ts'
import { recordOf, trackRecords } from '../../domain/index.ts'
import { readPast } from './case-rows.ts'
import { readEstimate } from './estimate-rows.ts'
import { exportList, list } from './list-estimates.ts'
import { askOwnHistory } from './own-history.ts'
import { recordEnd, review, submit, withdraw } from './review-estimate.ts'
import { baselineBy, forecastBy } from './use-estimate.ts'
import { add, write } from './write-estimate.ts'

export const estimateUseCases: readonly UseCase[] = [
  reads(showEstimate, async ({ tx, actor, input }) => await readEstimate(tx, actor, input)),
  reads(showEstimateHistory, askOwnHistory),
  reads(listEstimates, list),
  reads(exportEstimates, exportList),
  reads(listTrackRecords, async ({ tx, input, now }) => {
    const past = await readPast(tx)
    const today = now.slice(0, 10)
    return {
      items: [...trackRecords(past, input.by, today)],
      all: { id: 'all', name: '', ...recordOf(past, today) },
    }
  }),
  writes(addEstimate, add),
  writes(writeEstimate, write),
  writes(submitEstimate, submit),
  writes(withdrawEstimate, withdraw),
  writes(reviewEstimate, review),
  writes(useAsForecast, forecastBy),
  writes(useAsBaseline, baselineBy),
  writes(recordOutcome, recordEnd),
]

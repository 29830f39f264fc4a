import type { DatedKind } from '@portolan/platform/dated'
import { reads, type UseCase } from '@portolan/platform/operations'
import { exportGovernanceDays, listGovernanceDays } from '../../contract/index.ts'
import { exportDays } from './export-days.ts'
import { listDays } from './list-days.ts'

/** `kinds` are those of all rooms: a new room brings its own. */
export function governanceUseCases(kinds: readonly DatedKind[]): readonly UseCase[] {
  return [
    reads(listGovernanceDays, async (call) => await listDays(call, kinds)),
    reads(exportGovernanceDays, async (call) => await exportDays(call, kinds)),
  ]
}

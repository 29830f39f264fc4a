import type { ReadsFirst } from '@portolan/ui'
import { showMyWeek } from '../../contract/index.ts'

/** My week is drawn with one answer. */
export const weekReadings: ReadsFirst = () => [{ op: showMyWeek, input: {} }]

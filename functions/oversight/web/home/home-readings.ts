import type { ReadsFirst } from '@portolan/ui'
import { showHome } from '../../contract/index.ts'

/** Home is drawn with one answer. */
export const homeReadings: ReadsFirst = () => [{ op: showHome, input: {} }]

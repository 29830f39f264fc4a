import type { ReadsFirst } from '@portolan/ui'
import { showHealthPolicy } from '../../contract/index.ts'

export const limitsReadings: ReadsFirst = () => [{ op: showHealthPolicy, input: {} }]

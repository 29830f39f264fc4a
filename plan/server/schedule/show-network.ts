import { common, refuse } from '@portolan/contract'
import { reads, type UseCase } from '@portolan/platform/operations'
import { showScheduleNetwork } from '../../contract/index.ts'
import { packSchedule } from '../../domain/index.ts'
import { openVersion } from './schedule-versions.ts'

export const showNetworkUseCases: readonly UseCase[] = [
  reads(showScheduleNetwork, async ({ tx, input }) => {
    const open = await openVersion(tx, input.projectId, input.number)
    if (open === undefined) throw refuse(common.notFound, { kind: 'schedule' })
    return { number: open.number, network: packSchedule(open.schedule) }
  }),
]

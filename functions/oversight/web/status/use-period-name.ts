import { asPeriod, told } from '@portolan/quantity'
import { useTold } from '@portolan/ui'

/** 'October 2026' for 2026-10; any other name stays. */
export function usePeriodName(): (name: string) => string {
  const tell = useTold()
  return (name) => tell(told('oversight:status.period')`${{ period: asPeriod(name) }}`)
}

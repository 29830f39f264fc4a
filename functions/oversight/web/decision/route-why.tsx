import { useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { RouteStep } from '../../contract/index.ts'

/** One step of the way up, in a sentence: whose limit, what exceeded it, and where it went. */
export function RouteWhy(props: { of: RouteStep }): ReactNode {
  const say = useWords('decisions')
  const format = useFormat()
  const { from, to, exceeds, limit, actual, unit } = props.of
  const written = (value: number | string | null): string =>
    typeof value === 'number' ? format.value(value, unit) : (value ?? '')
  return say(`route.${exceeds}`, { from, to, limit: written(limit), actual: written(actual) })
}

import { reads, type UseCase } from '@portolan/platform/operations'
import { listRulings, showGateEffect } from '../../contract/index.ts'
import type { StandardsParts } from '../parts.ts'
import { show } from './gate-effect.ts'
import { rulings } from './list-rulings.ts'

export function effectUseCases(parts: StandardsParts): readonly UseCase[] {
  return [reads(showGateEffect, async (call) => await show(call, parts)), reads(listRulings, rulings)]
}

import { StatusChip, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { StatusColour } from '../../contract/index.ts'
import { toneOf } from '../words.ts'
import type { ComputedBeside } from '../../contract/index.ts'
import { colourTones } from './tones.ts'

export function ColourChip({ of, bare = false }: { of: StatusColour; bare?: boolean }): ReactNode {
  const say = useWords('status')
  return <StatusChip tone={colourTones[of]} word={say(`colour.${of}`)} bare={bare} />
}

export function ComputedChip({ of }: { of: ComputedBeside['status'] }): ReactNode {
  const say = useWords('status')
  return <StatusChip tone={toneOf(of)} word={say(`computed.${of}`)} bare />
}

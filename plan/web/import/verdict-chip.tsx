import type { Verdict } from '../../contract/index.ts'
import { Chip, Icon, type Tone, useWords } from '@portolan/ui'
import { Check, type LucideIcon, Minus, Plus, RefreshCw, TriangleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'

const looks: Readonly<Record<Verdict, { readonly tone: Tone | 'accent'; readonly icon: LucideIcon }>> = {
  new: { tone: 'accent', icon: Plus },
  update: { tone: 'accent', icon: RefreshCw },
  same: { tone: 'none', icon: Check },
  check: { tone: 'warn', icon: TriangleAlert },
  stop: { tone: 'bad', icon: X },
  skip: { tone: 'none', icon: Minus },
}

export function VerdictChip(props: { of: Verdict }): ReactNode {
  const say = useWords('plan')
  const look = looks[props.of]
  return (
    <Chip tone={look.tone} icon={<Icon of={look.icon} size={11} />}>
      {say(`verdict.${props.of}`)}
    </Chip>
  )
}

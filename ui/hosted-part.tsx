import type { ReactNode } from 'react'
import type { PartProps } from './contribution.ts'
import { useContributions } from './hosted-tabs.tsx'

/** A part that another slice gives, where one does: the page does not know whose it is. */
export function HostedPart(props: PartProps & { name: string }): ReactNode {
  const { name, kind, id, given } = props
  const part = useContributions()
    .flatMap((one) => one.parts ?? [])
    .find((one) => one.name === name)
  return part === undefined ? null : (
    <part.component key={`${kind} ${id}`} kind={kind} id={id} given={given} />
  )
}

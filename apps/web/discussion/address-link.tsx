import { Link } from '@portolan/ui'
import type { ReactNode } from 'react'

/** A link to an address as the server tells it: a path, and perhaps what stands behind the question mark. */
export function AddressLink(props: { to: string; className?: string; children: ReactNode }): ReactNode {
  const { to, search } = partsOf(props.to)
  return (
    <Link to={to} search={search} {...(props.className ? { className: props.className } : {})}>
      {props.children}
    </Link>
  )
}

export function partsOf(address: string): { to: string; search: Readonly<Record<string, string>> } {
  const { pathname, searchParams } = new URL(address, 'http://here')
  return { to: pathname, search: Object.fromEntries(searchParams) }
}

import { allows, type Grant, type Permission } from '@portolan/contract'
import { createContext, type ReactNode, useContext } from 'react'

/** Who looks at the screen. */
export type Session = {
  readonly person: { readonly id: string; readonly name: string; readonly note?: string | undefined }
  readonly organisation: { readonly id: string; readonly name: string }
  readonly grants: readonly Grant[]
  /** The person whose eyes are borrowed in the sample organisation. */
  readonly eyesOf?: { readonly name: string; readonly note?: string | undefined } | undefined
}

const Current = createContext<Session | undefined>(undefined)

export function SessionProvider(props: { session: Session | undefined; children: ReactNode }): ReactNode {
  return <Current value={props.session}>{props.children}</Current>
}

export function useSession(): Session | undefined {
  return useContext(Current)
}

/** Whether to offer something. The server decides; the screen only spares people a refusal. */
export function useMay(): (
  needed: Permission | undefined,
  place?: { projectId?: string | undefined; portfolioId?: string | undefined },
) => boolean {
  const session = useSession()
  return (needed, place) =>
    needed === undefined || (session !== undefined && allows(needed, session.grants, place))
}

import type { Day } from '@portolan/quantity'
import type { Session } from '@portolan/ui'

/** Who is signed in, and which day it is where the organisation works. */
export type SignedIn = { readonly session: Session; readonly today: Day | undefined }

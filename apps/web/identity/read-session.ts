import { fetchAnswer } from '@portolan/contract'
import { type Here, showSession } from '@portolan/platform/identity/contract'
import type { Session } from '@portolan/ui'
import { send } from '../shell/send.ts'
import type { SignedIn } from '../shell/signed-in.ts'

/** Who is signed in; nobody yet for someone whose first run or second factor is still open elsewhere. */
export async function readSession(): Promise<SignedIn | undefined> {
  const { here } = await fetchAnswer(send, showSession, {})
  return here === null ? undefined : { session: sessionOf(here), today: undefined }
}

/** `person` is who sits there; what may be seen follows the grants, which are those of the eyes. */
function sessionOf(here: Here): Session {
  return {
    person: {
      id: (here.you ?? here.person).id,
      name: (here.you ?? here.person).name,
      note: here.organisation.name,
    },
    organisation: { id: here.organisation.id, name: here.organisation.name },
    grants: here.grants,
    eyesOf: here.you === null ? undefined : { name: here.person.name },
  }
}

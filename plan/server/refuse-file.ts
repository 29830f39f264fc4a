import { refuse, type Refused } from '@portolan/contract'
import { told, type Told } from '@portolan/quantity'
import { refusals } from '../contract/index.ts'

/** A file that cannot be read, for the reason that its reader gives. */
export function refuseFile(why: Told): Refused {
  return refuse(refusals.unreadable, { because: why.sentence }, why)
}

export const emptyFile = told('plan:empty-file')`The file is empty. Export it again and drop it here.`

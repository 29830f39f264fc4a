import type { WebContribution } from '@portolan/ui'
import { kitchenSink } from './kitchen-sink/contribution.ts'

export { readSession } from './shell/read-session.ts'

/** What the web application is put together from. A slice is one line here. */
export const contributions: readonly WebContribution[] = [kitchenSink]

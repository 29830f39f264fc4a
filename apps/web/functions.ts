import { oversightWeb } from '@portolan/oversight/web'
import { moneyWeb, peopleWeb, planWeb } from '@portolan/plan/web'
import { resourcesWeb } from '@portolan/resources/web'
import { standardsWeb } from '@portolan/standards/web'
import type { WebContribution } from '@portolan/ui'
import { administrationWeb } from './administration/contribution.ts'
import { eventLogWeb } from './administration/event-log/contribution.ts'
import { discussionWeb } from './discussion/contribution.ts'
import { fieldsWeb } from './fields/contribution.ts'
import { identityWeb } from './identity/contribution.ts'
import { mailWeb } from './mail/contribution.ts'
import { searchWeb } from './search/contribution.ts'
import { webhooksWeb } from './webhooks/contribution.ts'
import { announcementsWeb } from './announcements/contribution.ts'
import { noticesWeb } from './notices/contribution.ts'
import { kitchenSink } from './kitchen-sink/contribution.ts'

export { readSession } from './identity/read-session.ts'

/** What the web application is put together from. A slice is one line here. */
export const contributions: readonly WebContribution[] = [
  oversightWeb,
  planWeb,
  moneyWeb,
  peopleWeb,
  standardsWeb,
  resourcesWeb,
  administrationWeb,
  eventLogWeb,
  discussionWeb,
  noticesWeb,
  mailWeb,
  fieldsWeb,
  webhooksWeb,
  announcementsWeb,
  searchWeb,
  identityWeb,
  kitchenSink,
]

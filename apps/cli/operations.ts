import type { AnyOperation } from '@portolan/contract'
import * as oversight from '@portolan/oversight/contract'
import * as announcements from '@portolan/platform/announcements/contract'
import * as comments from '@portolan/platform/comments/contract'
import * as events from '@portolan/platform/events/contract'
import * as facts from '@portolan/platform/facts/contract'
import * as fields from '@portolan/platform/fields/contract'
import * as files from '@portolan/platform/files/contract'
import * as identity from '@portolan/platform/identity/contract'
import * as jobs from '@portolan/platform/jobs/contract'
import * as mail from '@portolan/platform/mail/contract'
import * as notices from '@portolan/platform/notices/contract'
import * as runs from '@portolan/platform/runs/contract'
import * as search from '@portolan/platform/search/contract'
import * as tags from '@portolan/platform/tags/contract'
import * as views from '@portolan/platform/views/contract'
import * as webhooks from '@portolan/platform/webhooks/contract'
import * as plan from '@portolan/plan/contract'
import * as resources from '@portolan/resources/contract'
import * as standards from '@portolan/standards/contract'
import { examineServer, signEventHeads, takeBackup } from '@portolan/server'

/** Every operation there is, by id: a new room is a line here. */
export const operations: readonly AnyOperation[] = [
  plan,
  oversight,
  standards,
  resources,
  facts,
  identity,
  jobs,
  runs,
  views,
  comments,
  files,
  notices,
  fields,
  announcements,
  search,
  tags,
  webhooks,
  mail,
  events,
  { examineServer, signEventHeads, takeBackup },
]
  .flatMap((contract): unknown[] => Object.values(contract))
  .filter(isOperation)
  .toSorted((a, b) => (a.id < b.id ? -1 : 1))

function isOperation(value: unknown): value is AnyOperation {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['id', 'method', 'path', 'may', 'input'].every((key) => key in value)
  )
}

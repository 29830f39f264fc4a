import { reads, type UseCase, writes } from '../operations/use-case.ts'
import {
  changeAnnouncement,
  dismissAnnouncement,
  listAllAnnouncements,
  listAnnouncements,
  makeAnnouncement,
} from './contract/index.ts'
import { change } from './change-announcement.ts'
import { dismiss } from './dismiss-announcement.ts'
import { list, listAll } from './list-announcements.ts'
import { make } from './make-announcement.ts'

export const announcementUseCases: readonly UseCase[] = [
  reads(listAnnouncements, list),
  reads(listAllAnnouncements, listAll),
  writes(makeAnnouncement, make),
  writes(changeAnnouncement, change),
  writes(dismissAnnouncement, dismiss),
]

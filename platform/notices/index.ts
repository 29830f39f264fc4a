import { reads, type UseCase, writes } from '../operations/use-case.ts'
import type { Subjects } from '../subjects/subjects.ts'
import {
  changeNoticeSetting,
  countNotices,
  listNotices,
  muteSubject,
  readAllNotices,
  readNotice,
  showNoticeSetting,
} from './contract/index.ts'
import { count, list } from './list-notices.ts'
import { mute } from './mute-subject.ts'
import type { NoticeRule } from './notice-rule.ts'
import { readAll, readOne } from './read-notices.ts'
import { changeSetting, showSetting } from './settings.ts'

export type { NoticeRule, Telling } from './notice-rule.ts'
export { noticeAnswers } from './make-notices.ts'

export type NoticeParts = { readonly subjects: Subjects; readonly rules: readonly NoticeRule[] }

export function noticeUseCases(parts: NoticeParts): readonly UseCase[] {
  return [
    reads(listNotices, (call) => list(call, parts)),
    reads(countNotices, (call) => count(call, parts)),
    reads(showNoticeSetting, showSetting),
    writes(readNotice, readOne),
    writes(readAllNotices, readAll),
    writes(muteSubject, mute),
    writes(changeNoticeSetting, changeSetting),
  ]
}

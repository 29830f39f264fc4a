import { reads, type UseCase, writes } from '@portolan/platform/operations'
import type { Subjects } from '@portolan/platform/subjects'
import {
  addPoint,
  approveMinutes,
  beginMeeting,
  buildAgenda,
  cancelMeeting,
  changeMeeting,
  changePoint,
  closeMeeting,
  correctMinutes,
  decideInSession,
  downloadMeeting,
  dropPoint,
  joinMeeting,
  listMeetings,
  planMeetings,
  showMeeting,
  takeAttendance,
  writeOutcome,
} from '../../contract/index.ts'
import type { DecisionParts } from '../decision/parts.ts'
import { add, build, change as changeOne, drop } from './agenda.ts'
import { download, list } from './list-meetings.ts'
import { approve, correct } from './minutes.ts'
import { begin, cancel, change, close, join } from './move-meeting.ts'
import { plan } from './plan-meetings.ts'
import { attend, decide, write } from './session.ts'
import { show } from './show-meetings.ts'

export function meetingUseCases(parts: DecisionParts, subjects: Subjects): readonly UseCase[] {
  return [
    reads(listMeetings, list),
    reads(showMeeting, (call) => show(call, subjects)),
    reads(downloadMeeting, download),
    writes(planMeetings, plan),
    writes(changeMeeting, (call) => change(call, subjects)),
    writes(cancelMeeting, (call) => cancel(call, subjects)),
    writes(buildAgenda, (call) => build(call, subjects)),
    writes(addPoint, (call) => add(call, subjects)),
    writes(changePoint, (call) => changeOne(call, subjects)),
    writes(dropPoint, (call) => drop(call, subjects)),
    writes(beginMeeting, (call) => begin(call, subjects)),
    writes(joinMeeting, (call) => join(call, subjects)),
    writes(takeAttendance, (call) => attend(call, subjects)),
    writes(writeOutcome, (call) => write(call, subjects)),
    writes(decideInSession, (call) => decide(parts, call, subjects)),
    writes(closeMeeting, (call) => close(call, subjects)),
    writes(approveMinutes, (call) => approve(call, subjects)),
    writes(correctMinutes, (call) => correct(call, subjects)),
  ]
}

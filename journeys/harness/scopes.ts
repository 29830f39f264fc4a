import { type GivenFile } from './hands.ts'
import { fileOf } from './registers.ts'

/** A backlog as Jira exports it, its board's sprints, and the backlog a month later. Nothing is left to chance. */
export type ScopeLists = {
  readonly first: GivenFile
  readonly sprints: GivenFile
  /** Two stories were accepted, one grew, one is new, one is gone. */
  readonly next: GivenFile
}

const header =
  'Issue key,Summary,Issue Type,Status,Status Category,Created,Resolved,Sprint,Story Points,Parent key'

const started = [
  'HAR-1,Berth booking,Epic,In Progress,In Progress,2026-08-20,,,,',
  'HAR-2,See free berths,Story,Done,Done,2026-08-20,2026-09-15,Sprint 1,8,HAR-1',
  'HAR-3,Book a berth,Story,Done,Done,2026-08-20,2026-09-29,Sprint 2,5,HAR-1',
]

export function harbourScope(): ScopeLists {
  return {
    first: fileOf(
      'harbour backlog 2026-10-02.csv',
      text([
        header,
        ...started,
        'HAR-4,Move a booking,Story,To Do,To Do,2026-08-20,,Sprint 3,5,HAR-1',
        'HAR-5,Cancel a booking,Story,To Do,To Do,2026-08-20,,Sprint 3,2,HAR-1',
        'HAR-6,Tide warning,Story,To Do,To Do,2026-08-20,,,8,',
        'HAR-7,Pilot on request,Story,To Do,To Do,2026-08-20,,,,',
      ]),
    ),
    sprints: fileOf(
      'harbour sprints 2026-10-02.csv',
      text([
        'Sprint,Start date,End date,Committed points',
        'Sprint 1,2026-09-07,2026-09-18,10',
        'Sprint 2,2026-09-21,2026-10-02,10',
        'Sprint 3,2026-10-05,2026-10-16,7',
        'Sprint 4,2026-10-19,2026-10-30,8',
      ]),
    ),
    next: fileOf(
      'harbour backlog 2026-10-30.csv',
      text([
        header,
        ...started,
        'HAR-4,Move a booking,Story,Done,Done,2026-08-20,2026-10-13,Sprint 3,5,HAR-1',
        'HAR-5,Cancel a booking,Story,Done,Done,2026-08-20,2026-10-27,Sprint 4,2,HAR-1',
        'HAR-6,Tide warning,Story,To Do,To Do,2026-08-20,,,13,',
        'HAR-8,Night berths,Story,To Do,To Do,2026-10-20,,,3,',
      ]),
    ),
  }
}

function text(lines: readonly string[]): Buffer {
  return Buffer.from(lines.join('\r\n'))
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { agreementOf, computeSchedule } from '../../domain/index.ts'
import { openSchedule } from './open-schedule.ts'

const data = fileURLToPath(new URL('../../../../shared/data', import.meta.url))
const missing = !existsSync(data)
const folders = ['msproject-schedules/mpxj', 'msproject-schedules/other', 'p6-schedules', 'p6-schedules/mpxj']
const files = missing
  ? []
  : folders.flatMap((folder) =>
      readdirSync(path.join(data, folder))
        .filter((name) => /\.(xml|xer|pmxml)$/i.test(name))
        .map((name) => path.join(folder, name)),
    )

/** Reasons that lie in the file: its dates are nobody's computation, or contradict its own calendar or finish. */
const ofTheFile = ['off-calendar', 'stale', 'completed', 'in-progress', 'resource-calendar', 'manual']

describe.skipIf(missing)('dates of real schedules', () => {
  it('are there to be compared', () => {
    expect(files.length).toBeGreaterThan(60)
  })

  it.each(files)('agree with those of the tool, or differ for a reason of the file: %s', (file) => {
    const opened = openSchedule(readFileSync(path.join(data, file)), { name: path.basename(file) })
    if ('unread' in opened) throw new Error(JSON.stringify(opened.unread))
    const { schedule } = opened
    const agreement = agreementOf(schedule, computeSchedule(schedule))
    const unexplained = agreement.differences.filter(({ reason }) => !ofTheFile.includes(reason))
    expect(unexplained).toEqual([])
    expect(agreement.equal + agreement.differing).toBe(agreement.compared)
  })
})

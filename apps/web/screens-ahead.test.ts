import { existsSync } from 'node:fs'
import path from 'node:path'
import { writeRequest } from '@portolan/contract'
import { listFilterChoices, listStanding, showTrend, totalStanding } from '@portolan/oversight/contract'
import { describe, expect, it } from 'vitest'
import { screensAhead } from './screens-ahead.ts'

describe('what a page wants ahead', () => {
  it('is what the portfolio asks for when its address asks for nothing special', () => {
    const asked = [
      writeRequest(listStanding, { limit: 50 }),
      writeRequest(totalStanding, {}),
      writeRequest(showTrend, {}),
      writeRequest(listFilterChoices, {}),
    ].map(({ url }) => `/api${url}`)
    expect(screensAhead.find((one) => one.path === '/portfolio')?.reads).toEqual(asked)
  })

  it('names screens that are there', () => {
    const root = path.join(import.meta.dirname, '..', '..')
    const screens = screensAhead.flatMap((one) => one.screens)
    expect(screens.filter((file) => !existsSync(path.join(root, file)))).toEqual([])
  })
})

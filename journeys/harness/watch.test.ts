import { writeWorkbook } from '@portolan/exchange'
import { describe, expect, it } from 'vitest'
import { watchFor } from './watch.ts'

const canaries = ['Vexhaldo', '1827364']

describe('a watch over what comes', () => {
  it('hears a word that is cut in two, and says where it came', () => {
    const watch = watchFor(canaries)
    const listener = watch.listen('GET /api/live', '')
    for (const part of ['data: {"name":"Vex', 'hal', 'do"}\n\n', 'data: {}\n\n'])
      listener.take(Buffer.from(part))
    listener.end()
    expect(watch.leaks()).toEqual(['Vexhaldo came with GET /api/live'])
  })

  it('opens workbooks', async () => {
    const watch = watchFor(canaries)
    const columns = [{ header: 'Note' }]
    const sheets = [{ name: 'Notes', columns, rows: [['about 1827364'.repeat(9)]] }]
    const bytes = Buffer.from(await writeWorkbook({ sheets }))
    expect(bytes.includes('1827364')).toBe(false)
    const listener = watch.listen('GET /api/portfolio/file', '')
    listener.take(bytes.subarray(0, 100))
    listener.take(bytes.subarray(100))
    listener.end()
    expect(watch.leaks()).toEqual(['1827364 came with GET /api/portfolio/file'])
  })

  it('lets come back what was asked with, and nothing beside it', () => {
    const watch = watchFor(canaries)
    const listener = watch.listen('GET /api/projects?text=Vexhaldo', '/api/projects?text=Vexhaldo')
    listener.take(Buffer.from('Nothing for Vexhaldo, but 1827364'))
    expect(watch.leaks()).toEqual(['1827364 came with GET /api/projects?text=Vexhaldo'])
  })

  it('reads mails and logs', () => {
    const watch = watchFor(canaries)
    watch.read('a mail', 'To: zora\n\nBeacon ZorvaneVexhaldo')
    watch.read('the log', 'all is well')
    expect(watch.leaks()).toEqual(['Vexhaldo came with a mail'])
  })
})

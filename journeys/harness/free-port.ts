import { createServer } from 'node:net'

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const at = probe.address()
      probe.close(() =>
        at !== null && typeof at === 'object' ? resolve(at.port) : reject(new Error('No free port.')),
      )
    })
  })
}

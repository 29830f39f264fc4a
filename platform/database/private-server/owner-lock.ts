import { mkdtempSync, rmSync, statSync, symlinkSync, unlinkSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import type { Server } from 'node:net'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { randomUUID } from 'node:crypto'
import { AlreadyRunning, codeOf } from './faults.ts'

export type OwnerLock = { release(): Promise<void> }

type Owner = { readonly pid?: number; readonly host?: string; readonly token?: string }

const socketName = 'owner.sock'

/**
 * One server for a folder: it listens on `owner.sock` inside for as long as it lives. Unlike PostgreSQL's own
 * postmaster.pid this also holds between two containers with one volume, and it can never be left behind: a
 * socket nobody listens on refuses the connection.
 */
export async function takeOwnership(folder: string): Promise<OwnerLock> {
  const present = await ownerOf(folder)
  if (present !== undefined) throw inUse(folder, present)
  rmSync(join(folder, socketName), { force: true })
  const token = randomUUID()
  const server = await listen(folder, { pid: process.pid, host: hostname(), token })
  // Two that start at once may each remove what they take for a leftover: the one still there has won.
  await pause(30)
  const winner = await ownerOf(folder)
  if (winner?.token !== token) {
    await close(server)
    throw inUse(folder, winner ?? {})
  }
  return { release: () => release(server, folder) }
}

/** Who listens in a folder; undefined when nobody does. */
export async function ownerOf(folder: string): Promise<Owner | undefined> {
  if (statSync(join(folder, socketName), { throwIfNoEntry: false }) === undefined) return undefined
  return await throughShortPath(folder, (path) => ask(path))
}

function ask(path: string): Promise<Owner | undefined> {
  return new Promise((resolve, reject) => {
    const socket = connect(path)
    let said = ''
    // A server too busy to answer still owns the folder.
    socket.setTimeout(2000, () => socket.destroy())
    socket.on('data', (chunk) => void (said += chunk.toString('utf8')))
    socket.on('error', (cause) => {
      if (['ECONNREFUSED', 'ENOENT', 'ENOTSOCK'].includes(codeOf(cause) ?? '')) resolve(undefined)
      else if (codeOf(cause) === 'ECONNRESET') resolve({})
      else reject(cause)
    })
    socket.on('close', () => resolve(readOwner(said)))
  })
}

function readOwner(said: string): Owner {
  try {
    return JSON.parse(said)
  } catch {
    return {}
  }
}

async function listen(folder: string, owner: Owner): Promise<Server> {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy())
    socket.end(JSON.stringify(owner))
  })
  await throughShortPath(
    folder,
    (path) =>
      new Promise<void>((resolve, reject) => {
        server.on('error', (cause) => {
          reject(codeOf(cause) === 'EADDRINUSE' ? inUse(folder, {}) : cause)
        })
        server.listen({ path }, resolve)
      }),
  )
  return server.unref()
}

async function release(server: Server, folder: string): Promise<void> {
  try {
    unlinkSync(join(folder, socketName))
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') throw cause
  }
  await close(server)
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => void server.close(() => resolve()))
}

/** A socket's path is limited to 107 bytes, a folder's is not: a short link leads there. */
async function throughShortPath<T>(folder: string, use: (path: string) => Promise<T>): Promise<T> {
  const short = mkdtempSync(join(tmpdir(), 'pl-'))
  try {
    symlinkSync(folder, join(short, 's'))
    return await use(join(short, 's', socketName))
  } finally {
    rmSync(short, { recursive: true, force: true })
  }
}

function inUse(folder: string, owner: Owner): AlreadyRunning {
  const who =
    owner.pid === undefined ? 'Another server' : `Another server (process ${owner.pid}${elsewhere(owner)})`
  return new AlreadyRunning(
    `${who} is already running on ${folder}; stop it first, or name another folder with PORTOLAN_DATA.`,
    owner.pid,
  )
}

function elsewhere(owner: Owner): string {
  return owner.host === undefined || owner.host === hostname() ? '' : ` on ${owner.host}`
}

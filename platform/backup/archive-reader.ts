import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { formatVersion, manifestName, manifestSchema, sealName } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import { BackupRefused } from './refusal.ts'
import { blockSize, readTarHeader } from './ustar.ts'

export type ArchiveReader = {
  readonly manifest: Manifest
  /** The rows of a table as they are in the file: the packed stream and what unpacks it. */
  rowsOf(file: string): readonly [Readable, ReturnType<typeof createGunzip>]
}

type Place = { readonly name: string; readonly at: number; readonly size: number }

const largestText = 50_000_000

/** Reads a backup from end to end before anything of it is used: whole, unchanged, and of a known format. */
export async function openArchive(path: string): Promise<ArchiveReader> {
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw new BackupRefused(`${path} cannot be read; name the file of a backup.`, { cause })
  })
  try {
    const places = await findEntries(file)
    await checkSeal(file, path, places)
    const manifest = readManifest(await textOf(file, placeOf(places, manifestName)))
    for (const table of manifest.tables) placeOf(places, table.file)
    return { manifest, rowsOf: (name) => rowsAt(path, placeOf(places, name)) }
  } finally {
    await file.close()
  }
}

async function findEntries(file: FileHandle): Promise<readonly Place[]> {
  const { size: length } = await file.stat()
  const places: Place[] = []
  for (let at = 0; ;) {
    const header = readTarHeader(await bytesAt(file, at, blockSize))
    if (header === undefined) throw damaged(at >= length || places.length > 0 ? 'cut short' : 'not a backup')
    if (header === 'end') {
      if (at + 2 * blockSize !== length) throw damaged('cut short, or something was added to it')
      return places
    }
    places.push({ name: header.name, at: at + blockSize, size: header.size })
    at += blockSize + Math.ceil(header.size / blockSize) * blockSize
    if (at > length) throw damaged('cut short')
  }
}

/** The last entry is the hash of all bytes before it. */
async function checkSeal(file: FileHandle, path: string, places: readonly Place[]): Promise<void> {
  const seal = places.at(-1)
  if (seal === undefined || seal.name !== sealName) throw damaged('cut short')
  const hash = createHash('sha256')
  const end = seal.at - blockSize - 1
  for await (const chunk of createReadStream(path, { end })) hash.update(chunk)
  if ((await textOf(file, seal)).trim() !== hash.digest('hex')) throw damaged('changed since it was written')
}

function readManifest(text: string): Manifest {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch (cause) {
    throw new BackupRefused('The manifest of this backup is not readable; take another backup.', { cause })
  }
  const version =
    typeof read === 'object' && read !== null && 'formatVersion' in read ? read.formatVersion : undefined
  if (typeof version === 'number' && version > formatVersion) {
    throw new BackupRefused(
      'This backup was written by a newer version of Portolan; restore it with that version.',
    )
  }
  const parsed = manifestSchema.safeParse(read)
  if (parsed.success) return parsed.data
  throw new BackupRefused('The manifest of this backup is not complete; take another backup.', {
    cause: parsed.error,
  })
}

function placeOf(places: readonly Place[], name: string): Place {
  const found = places.find((place) => place.name === name)
  if (found === undefined) throw damaged(`without ${name}`)
  return found
}

function rowsAt(path: string, place: Place): readonly [Readable, ReturnType<typeof createGunzip>] {
  return [createReadStream(path, { start: place.at, end: place.at + place.size - 1 }), createGunzip()]
}

async function textOf(file: FileHandle, place: Place): Promise<string> {
  if (place.size > largestText) throw damaged(`too large in ${place.name}`)
  return (await bytesAt(file, place.at, place.size)).toString('utf8')
}

async function bytesAt(file: FileHandle, at: number, size: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, at)
  return buffer.subarray(0, bytesRead)
}

function damaged(how: string): BackupRefused {
  return new BackupRefused(`This backup file is ${how}, so nothing was restored; use another copy of it.`)
}

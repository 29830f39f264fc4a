import { createHash } from 'node:crypto'
import { chmod, lstat, mkdir, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * Where the command line finds the server of a data folder: a short path (sockets take 107 bytes) in a folder that
 * only the server's own account may enter.
 */
export async function localSocketPath(dataFolder: string): Promise<string> {
  const real = await realpath(dataFolder).catch(() => path.resolve(dataFolder))
  const name = createHash('sha256').update(real).digest('hex').slice(0, 16)
  return path.join(
    process.env['XDG_RUNTIME_DIR'] ?? tmpdir(),
    `portolan-${process.getuid?.() ?? 0}-${name}`,
    'serve.sock',
  )
}

/** Makes room for the socket. A folder of that name that is not ours is somebody waiting for our commands. */
export async function prepareLocalSocket(dataFolder: string): Promise<string> {
  const socket = await localSocketPath(dataFolder)
  const folder = path.dirname(socket)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const found = await lstat(folder)
  if (!found.isDirectory() || (process.getuid && found.uid !== process.getuid()))
    throw new Error(`${folder} belongs to somebody else. Remove it, then start again.`)
  await chmod(folder, 0o700)
  await rm(socket, { force: true })
  return socket
}

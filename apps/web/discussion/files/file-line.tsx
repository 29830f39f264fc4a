import { writeRequest } from '@portolan/contract'
import {
  type AttachedFile,
  downloadFile,
  listFileVersions,
  removeFile,
  restoreFile,
} from '@portolan/platform/files/contract'
import type { Instant } from '@portolan/quantity'
import {
  Age,
  Button,
  Icon,
  useFormat,
  useProblemWords,
  useRead,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { FileText, FileSpreadsheet, FileArchive, Image, type LucideIcon } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { AddressLink } from '../address-link.tsx'
import { sizeInWords } from './size-in-words.ts'

/** One file: its name downloads it; its versions and its removal stand behind. */
export function FileLine(props: { of: AttachedFile; elsewhere?: boolean }): ReactNode {
  const say = useWords('discussion')
  const format = useFormat()
  const { of } = props
  const [versions, showVersions] = useState(false)
  return (
    <li className="file">
      <Icon of={iconOf(of.mediaType)} size={15} />
      <div className="file-says">
        <a className="p-link" download href={addressOf(of.id)}>
          {of.name}
        </a>
        <span className="p-meta">
          {sizeInWords(format, of.sizeBytes)} · {of.addedBy.name} · <Age of={of.addedAt as Instant} />
          {props.elsewhere ? (
            <>
              {' · '}
              <AddressLink to={of.subject.to}>{say('about', { title: of.subject.title })}</AddressLink>
            </>
          ) : null}
        </span>
        {versions ? <Versions of={of} /> : null}
      </div>
      <div className="file-ways">
        {of.version > 1 ? (
          <Button size="small" kind="quiet" aria-expanded={versions} onClick={() => showVersions(!versions)}>
            {say('files.version', { version: of.version })}
          </Button>
        ) : null}
        {of.removable ? <Remove of={of} /> : null}
      </div>
    </li>
  )
}

function addressOf(fileId: string, version?: number): string {
  return `/api${writeRequest(downloadFile, { fileId, ...(version === undefined ? {} : { version }) }).url}`
}

function iconOf(mediaType: string): LucideIcon {
  if (mediaType.startsWith('image/')) return Image
  if (mediaType.includes('spreadsheet')) return FileSpreadsheet
  if (mediaType.includes('zip')) return FileArchive
  return FileText
}

/** Taken back by the toast: nothing is asked twice. */
function Remove({ of }: { of: AttachedFile }): ReactNode {
  const say = useWords('discussion')
  const toast = useToast()
  const tell = useProblemWords()
  const { run: remove, busy } = useWrite(removeFile)
  const { run: restore } = useWrite(restoreFile)
  const click = (): void =>
    void remove({ fileId: of.id }).then(
      () =>
        toast({
          sentence: say('files.removed', { name: of.name }),
          undo: async () => void (await restore({ fileId: of.id })),
        }),
      (problem: unknown) => toast({ sentence: tell(problem, say('not-done')), tone: 'bad' }),
    )
  return (
    <Button
      size="small"
      kind="quiet"
      busy={busy}
      aria-label={say('files.remove-of', { name: of.name })}
      onClick={click}
    >
      {say('files.remove')}
    </Button>
  )
}

function Versions({ of }: { of: AttachedFile }): ReactNode {
  const say = useWords('discussion')
  const format = useFormat()
  const read = useRead(listFileVersions, { fileId: of.id })
  return (
    <ol className="file-versions" aria-label={say('files.versions', { name: of.name })}>
      {(read.data?.items ?? []).map((one) => (
        <li key={one.version}>
          <a className="p-link" download href={addressOf(of.id, one.version)}>
            {say('files.version', { version: one.version })}
          </a>{' '}
          <span className="p-meta">
            {sizeInWords(format, one.sizeBytes)} · {one.addedBy.name} · <Age of={one.addedAt as Instant} />
          </span>
        </li>
      ))}
    </ol>
  )
}

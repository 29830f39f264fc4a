import type { ClipboardEvent, DragEvent } from 'react'

/** Files that were pasted; nothing where words were, which the field itself takes. */
export function pastedFiles(event: ClipboardEvent): readonly File[] {
  const files = [...event.clipboardData.files]
  if (files.length > 0) event.preventDefault()
  return files
}

/** Files that were dropped. A folder has no content of its own, so it is no file. */
export function droppedFiles(event: DragEvent): readonly File[] {
  event.preventDefault()
  return [...event.dataTransfer.items].flatMap((item) => {
    const file =
      item.kind === 'file' && item.webkitGetAsEntry()?.isDirectory !== true ? item.getAsFile() : null
    return file === null ? [] : [file]
  })
}

export function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files')
}

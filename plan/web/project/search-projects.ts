import { callOperation, type Send } from '@portolan/contract'
import type { PaletteThing } from '@portolan/ui'
import { FolderKanban } from 'lucide-react'
import { listProjects } from '../../contract/index.ts'
import de from '../locales/de.json'
import en from '../locales/en.json'

/** Projects by name or ID, for the palette. */
export async function searchProjects(text: string, signal: AbortSignal): Promise<readonly PaletteThing[]> {
  const send: Send = (url, init) => fetch(url, { ...(init as RequestInit), signal })
  const found = await callOperation(send, listProjects, { search: text, limit: 8 })
  return found.items.map((project) => ({
    id: project.id,
    title: project.name,
    note: project.code ?? project.organisation?.name ?? '',
    group: document.documentElement.lang === 'de' ? de.projects.title : en.projects.title,
    to: `/projects/${project.id}`,
    icon: FolderKanban,
  }))
}

import { type AttachedFile, listFiles } from '@portolan/platform/files/contract'
import { useReadPages } from '@portolan/ui'
import { createContext, type ReactNode, useContext } from 'react'
import type { Topic } from '../address.ts'

export type TopicFiles = ReturnType<typeof useReadPages<typeof listFiles>>

const Context = createContext<readonly AttachedFile[]>([])

/** The files on what is talked of are read once, for the list and for the comments that carry some. */
export function TopicFilesProvider(props: {
  topic: Topic
  children: (files: TopicFiles) => ReactNode
}): ReactNode {
  const files = useReadPages(listFiles, { ...props.topic, limit: 200 }, { keep: false })
  return <Context value={files.rows}>{props.children(files)}</Context>
}

export function useFilesOf(commentId: string): readonly AttachedFile[] {
  return useContext(Context).filter((one) => one.commentId === commentId)
}

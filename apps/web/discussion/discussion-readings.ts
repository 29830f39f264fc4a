import { listThreads } from '@portolan/platform/comments/contract'
import { readAddress, type ReadsFirst } from '@portolan/ui'
import { discussionAddress, threadInput, topicOf } from './address.ts'

export const discussionReadings: ReadsFirst = ({ params, search }) => {
  const { state, activity } = readAddress(discussionAddress, search)
  const topic = topicOf(params['projectId'] ?? '', activity)
  return [{ op: listThreads, input: threadInput(topic, state), pages: true }]
}

import { reads, type UseCase, writes } from '@portolan/platform/operations'
import {
  answerException,
  closeException,
  exportExceptions,
  listExceptions,
  previewExceptionPolicy,
  putExceptionAsQuestion,
  setExceptionPolicy,
  showException,
} from '../../contract/index.ts'
import type { DecisionParts } from '../decision/parts.ts'
import { answer } from './answer-exception.ts'
import { close } from './close-exception.ts'
import { setPolicy } from './exception-policy.ts'
import { exportList } from './export-exceptions.ts'
import { list } from './list-exceptions.ts'
import { previewPolicy } from './preview-policy.ts'
import { putAsQuestion } from './put-as-question.ts'
import { show } from './show-exception.ts'

export function exceptionUseCases(parts: DecisionParts): readonly UseCase[] {
  return [
    reads(listExceptions, list),
    reads(exportExceptions, exportList),
    reads(showException, show),
    writes(answerException, answer),
    writes(putExceptionAsQuestion, (call) => putAsQuestion(parts, call)),
    writes(closeException, close),
    reads(previewExceptionPolicy, async ({ tx }) => await previewPolicy(tx)),
    writes(setExceptionPolicy, setPolicy),
  ]
}

import type { FactsReader } from '@portolan/platform/facts'
import { reads, type UseCase, writes } from '@portolan/platform/operations'
import {
  addLesson,
  answerCard,
  askForVerdict,
  changeLesson,
  explainClosure,
  explainSuccess,
  judgeClosure,
  listLessons,
  offerLessons,
  reopenProject,
  sayClosureItem,
  showClosure,
  showEndReport,
  showSuccess,
  startClosure,
  withdrawClosure,
} from '../../contract/index.ts'
import { answer } from '../success/answer-card.ts'
import * as success from '../success/show-success.ts'
import { showReport } from './end-report.ts'
import { explain } from './explain-closure.ts'
import { judge, reopen } from './judge-closure.ts'
import * as lesson from './lessons.ts'
import { offer } from './offer-lessons.ts'
import { show } from './show-closure.ts'
import { ask, say, start, withdraw } from './write-closure.ts'

export function closureUseCases({ readFacts }: { readonly readFacts: FactsReader }): readonly UseCase[] {
  return [
    reads(showClosure, show),
    writes(startClosure, start),
    writes(sayClosureItem, say),
    writes(askForVerdict, ask),
    writes(judgeClosure, (call) => judge(call, readFacts)),
    writes(withdrawClosure, withdraw),
    writes(reopenProject, reopen),
    reads(showEndReport, showReport),
    reads(explainClosure, explain),
    reads(listLessons, lesson.list),
    reads(offerLessons, offer),
    writes(addLesson, lesson.add),
    writes(changeLesson, lesson.change),
    writes(answerCard, answer),
    reads(showSuccess, success.show),
    reads(explainSuccess, success.explain),
  ]
}

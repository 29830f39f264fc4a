import { fact } from '@portolan/contract'
import { z } from 'zod'

const yesOrNo = z.boolean()

/** What the record can say of a project by yes or no, for gates and whoever else asks. */
export const recordFacts = {
  managerNamed: fact({
    id: 'plan.manager-named',
    subject: 'project',
    title: 'A project manager is named',
    value: yesOrNo,
    whoCanFix: 'The PMO or the portfolio manager, in the details of the project',
  }),
  sponsorNamed: fact({
    id: 'plan.sponsor-named',
    subject: 'project',
    title: 'Somebody is sponsor of the project, of its portfolio or of the organisation',
    value: yesOrNo,
    whoCanFix: 'The administrator, by giving the role of sponsor',
  }),
  agreementHeld: fact({
    id: 'plan.agreement-held',
    subject: 'project',
    title: 'A contract with a customer or supplier stands behind it',
    value: yesOrNo,
    whoCanFix: 'Finance, by recording the contract',
  }),
  fundsGiven: fact({
    id: 'plan.funds-given',
    subject: 'project',
    title: 'Money of a fund was given to it',
    value: yesOrNo,
    whoCanFix: 'Finance or the portfolio manager, by giving it money of a fund',
  }),
  estimateApproved: fact({
    id: 'plan.estimate-approved',
    subject: 'project',
    title: 'An estimate was approved by somebody else than who made it',
    value: yesOrNo,
    whoCanFix: 'The project manager, by estimating and having it reviewed',
  }),
  scheduleHeld: fact({
    id: 'plan.schedule-held',
    subject: 'project',
    title: 'There is a schedule with activities',
    value: yesOrNo,
    whoCanFix: 'The project manager, by writing or importing the plan',
  }),
  scopeHeld: fact({
    id: 'plan.scope-held',
    subject: 'project',
    title: 'There is a list of items to deliver',
    value: yesOrNo,
    whoCanFix: 'The project manager, by importing the items of the tool that is worked with',
  }),
  forecastSubmitted: fact({
    id: 'plan.forecast-submitted',
    subject: 'project',
    title: 'A forecast was submitted',
    value: yesOrNo,
    whoCanFix: 'The project manager, by submitting the forecast',
  }),
  workFinished: fact({
    id: 'plan.work-finished',
    subject: 'project',
    title: 'Every activity of the schedule is finished',
    value: yesOrNo,
    whoCanFix: 'The project manager, by recording what was finished',
  }),
  risksKept: fact({
    id: 'oversight.risks-kept',
    subject: 'project',
    title: 'Risks are written down',
    value: yesOrNo,
    whoCanFix: 'The project manager, in the risks of the project',
  }),
  threatsAnswered: fact({
    id: 'oversight.threats-answered',
    subject: 'project',
    title: 'No open risk of 30 % or more is without a response',
    value: yesOrNo,
    whoCanFix: 'The owners of these risks, by saying what is done about them',
  }),
  planPlayed: fact({
    id: 'oversight.plan-played',
    subject: 'project',
    title: 'The plan was played with its risks',
    value: yesOrNo,
    whoCanFix: 'The project manager, by having the plan played',
  }),
  actionsInTime: fact({
    id: 'oversight.actions-in-time',
    subject: 'project',
    title: 'No action of the project is overdue',
    value: yesOrNo,
    whoCanFix: 'Whoever owns the actions that are overdue',
  }),
  questionsInTime: fact({
    id: 'oversight.questions-in-time',
    subject: 'project',
    title: 'No decision of the project is overdue',
    value: yesOrNo,
    whoCanFix: 'Whoever is asked to decide',
  }),
  notOffTrack: fact({
    id: 'oversight.not-off-track',
    subject: 'project',
    title: 'The computed status is not off track',
    value: yesOrNo,
    whoCanFix: 'The project manager, by bringing the project back within its tolerances',
  }),
} as const

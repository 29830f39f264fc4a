/** Which lines of its plan are the work of which phase, by the code of the project and the id of the phase. */
export const phaseLines: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'P-114': {
    plan: ['Prepare'],
    build: ['Target platform', 'Migration tools'],
    verify: ['Rehearse'],
    introduce: ['Last days', 'Cutover weekend'],
    close: ['After'],
  },
  'P-115': {
    outline: ['Prepare'],
    stages: ['Target platform', 'Migration tools'],
    introduce: ['Rehearse', 'Cut over'],
  },
  'P-117': {
    outline: ['Understand'],
    stages: ['First increment', 'Agreement', 'Second increment'],
    introduce: ['Prove', 'Launch'],
  },
  'P-118': {
    assess: ['Take stock'],
    ready: ['New place'],
    move: ['Move', 'Cutover weekend'],
    close: ['Leave'],
  },
  'P-119': {
    outline: ['Understand'],
    stages: ['First increment', 'Second increment'],
    introduce: ['Prove', 'Launch'],
  },
  'P-121': {
    plan: ['Prepare'],
    build: ['Target platform', 'Migration tools'],
    verify: ['Rehearse'],
    introduce: ['Cut over'],
  },
  'P-130': { discover: ['Discover'], iterate: ['Sprints'], release: ['Release'] },
  'P-144': { discover: ['Discover'], iterate: ['Sprints'], release: ['Release'] },
  'P-139': {
    plan: ['Understand'],
    build: ['First increment', 'Second increment'],
    verify: ['Prove'],
    introduce: ['Launch'],
  },
}

import type { Backlog, Epic } from './backlog.ts'

/**
 * What teams of Veldhaven Digital deliver in sprints. The patient app keeps an even pace; pricing loses its pace to master
 * data; exam scheduling grows with every room of the old campus; the chatbot pilot is counted in issues, without sprints.
 */
export const backlogs: readonly Backlog[] = [
  {
    code: 'P-130',
    key: 'APP',
    tool: 'jira',
    pace: 'steady',
    unestimated: 2,
    dropped: ['Avatars for family members', 'Share a result on social media'],
    epics: [
      epic(
        'Sign-in and consent',
        'Sign in with the health card; Sign in by fingerprint; Recover a lost device; Read and sign the consent; Take the consent back; Act for a child; Act for a parent; Sign out everywhere',
      ),
      epic(
        'Appointments',
        'Find a practice near me; See free times; Book an appointment; Move an appointment; Cancel an appointment; Remind by message the day before; Join the waiting list; Add it to my calendar; Book a follow-up from the letter',
      ),
      epic(
        'Results',
        'List my results; Open a blood test; Explain a value in plain words; Compare with the last year; Open an X-ray; Download a result; Tell me when a result is there; Hide a result until the talk',
      ),
      epic(
        'Messages',
        'Write to my practice; Send a photo; Read an answer; Say what is urgent and what is not; Translate a message; Attach a result; Keep messages for ten years',
      ),
      epic(
        'Accessibility and release',
        'Large letters everywhere; Screen reader through every screen; Contrast in both schemes; Work without a network; Upload to both stores; Pilot with twelve practices; Help and support pages',
      ),
    ],
  },
  {
    code: 'P-133',
    key: 'PRICE',
    tool: 'jira',
    pace: 'falling',
    unestimated: 3,
    dropped: ['Prices by weather'],
    epics: [
      epic(
        'Rules of a price',
        'Base price by article; Price by store; Price by hour; Lowest price of thirty days; Round to endings; Stop below cost; Rule for private labels; Rule for promotions; Order of rules',
      ),
      epic(
        'Reasons',
        'Show why a price is what it is; Reason on the shelf tablet; Reason in the audit log; Words a shop manager can read; Print a reason',
      ),
      epic(
        'Master data',
        'Read articles of 212 stores; Find articles that stand twice; Merge units of measure; Clean opening hours; Map old store numbers; Report what cannot be mended; Weekly check of master data',
      ),
      epic(
        'Shelf labels',
        'Send prices to labels; Confirm from the label; Retry by night; Labels without contact; Emergency price; Preview of a shelf',
      ),
      epic(
        'Roll-out',
        'Pilot in six stores; Compare takings with the old prices; Switch a region; Switch back; Train shop managers; Watch it for two weeks; Hand over to operations',
      ),
    ],
  },
  {
    code: 'P-128',
    key: 'EXAM',
    tool: 'jira',
    pace: 'steady',
    unestimated: 2,
    dropped: ['Seat numbers on badges', 'Oral exams by video'],
    epics: [
      epic(
        'Students and courses',
        'Read enrolments; Read courses and their exams; Students with extra time; Students of two faculties; Exams that repeat; Changes after the deadline',
      ),
      epic(
        'Plan',
        'No student with two exams at once; No more than two exams a day; A day between hard exams; Exams that belong together; Keep what is fixed; Plan in ten minutes; Compare two plans; Explain a clash; Swap two exams by hand',
      ),
      epic(
        'Rooms',
        'Read rooms and seats; No room too small; Quiet rooms; Rooms with computers; Split an exam over rooms; Share a room; Free rooms for others',
      ),
      epic('People', 'Assign invigilators; Fair shares; Absences; Swap a duty; Duty list by mail'),
      epic(
        'Publish',
        'Publish a plan; My exams as a calendar; Notice of a change; Signs for doors; Export for the registry; Archive of plans',
      ),
    ],
    grows: {
      ...epic(
        'Rooms of the old campus',
        'Measure rooms of building A; Measure rooms of building C; Correct seats of the east wing; Stairs and lifts; Rooms that are closed in winter; Doors that lock at six; Plan of the fire brigade; Merge the two lists of rooms; Names of rooms on signs; Rooms under monument protection; Heating of the chapel hall; Check every third room on site',
      ),
      from: 0.35,
      to: 0.95,
    },
  },
  {
    code: 'P-136',
    key: '',
    tool: 'github',
    pace: 'steady',
    unestimated: 0,
    dropped: ['Answer in verse'],
    epics: [
      epic(
        'pilot',
        'Ten commonest questions from the call log; Answer: where is my claim; Answer: which papers are missing; Answer: when will I be paid; Answer: who is my clerk; Answer: change of address; Answer: glass damage; Answer: water damage; Answer: legal cover; Answer: excess; Answer: complaint; Know when to hand over; Hand over with the whole talk; Say that it is a machine; Forget a talk on request; Count what was solved; Words for angry people; Test with twenty customers; Test with ten clerks; Numbers of policies in any form; Dates in any form; Answer in four languages; Stop it by one switch; Report of the pilot',
      ),
    ],
  },
]

function epic(name: string, stories: string): Epic {
  return { name, stories: stories.split('; ') }
}

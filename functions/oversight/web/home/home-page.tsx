import '../page-texts.ts'
import '../dashboard/dashboard.css'
import '../portfolio.css'
import './home.css'
import './texts.ts'
import { permissions as plan } from '@portolan/plan/contract'
import type { Day } from '@portolan/quantity'
import {
  Button,
  EmptyState,
  ErrorState,
  PageHeader,
  ProgressLine,
  Skeleton,
  useFormat,
  useGo,
  useMay,
  useRead,
  useWords,
} from '@portolan/ui'
import { FileUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { type Home, type HomeSection, permissions, showHome } from '../../contract/index.ts'
import { NoProjects } from '../no-projects.tsx'
import { ChangesSection } from './changes-section.tsx'
import { CloseSection } from './close-section.tsx'
import { DecisionsSection } from './decisions-section.tsx'
import { DutiesSection } from './duties-section.tsx'
import { HomeStrip } from './home-strip.tsx'
import { SurprisesSection } from './surprises-section.tsx'

/** Where the day starts: what waits, what is owed, what will surprise, what moved; in the order of who looks. */
export function HomePage(): ReactNode {
  const say = useWords('home')
  const format = useFormat()
  const may = useMay()(permissions.haveHome)
  const read = useRead(showHome, {}, { enabled: may })
  const home = read.data
  const asOf = home === undefined ? undefined : say('as-of', { day: format.day(home.asOf.day as Day) })
  return (
    <>
      <PageHeader title={say('title')} asOf={asOf} />
      {!may ? (
        <EmptyState title={say('no-role')}>{say('no-role-words')}</EmptyState>
      ) : read.problem ? (
        <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
      ) : home === undefined ? (
        <Skeleton rows={12} />
      ) : (
        <Answered of={home} />
      )}
    </>
  )
}

const aside: readonly HomeSection[] = ['close', 'changes']

/** What is first stands in the middle whatever it is; else what is for reading along stands beside. */
function Answered(props: { of: Home }): ReactNode {
  const say = useWords('home')
  const { of } = props
  const isAside = (section: HomeSection, at: number): boolean => at > 0 && aside.includes(section)
  const middle = of.order.filter((section, at) => !isAside(section, at))
  const beside = of.order.filter(isAside)
  const { behind } = of.surprises
  // An organisation begins with its register; who administers only is here for what waits.
  if (of.empty && of.decisions.all + of.duties.all === 0) return <Beginning />
  return (
    <>
      <ProgressLine active={behind > 0} label={say('behind', { count: behind })} />
      <HomeStrip of={of} />
      <div className="home">
        <div className="home-middle">
          {middle.map((section) => (
            <Part key={section} section={section} of={of} />
          ))}
        </div>
        {beside.length === 0 ? null : (
          <div className="home-beside">
            {beside.map((section) => (
              <Part key={section} section={section} of={of} />
            ))}
          </div>
        )}
      </div>
    </>
  )
}

function Beginning(): ReactNode {
  const say = useWords('oversight')
  const go = useGo()
  const mayImport = useMay()(plan.import)
  return (
    <NoProjects
      importing={
        mayImport ? (
          <Button kind="first" icon={FileUp} onClick={() => go('/imports/new')}>
            {say('portfolio.import')}
          </Button>
        ) : undefined
      }
    />
  )
}

function Part(props: { section: HomeSection; of: Home }): ReactNode {
  const { section, of } = props
  if (section === 'decisions') return <DecisionsSection of={of.decisions} />
  if (section === 'duties') return <DutiesSection of={of.duties} />
  if (section === 'surprises') return <SurprisesSection of={of.surprises} />
  if (section === 'close') return of.close === null ? null : <CloseSection of={of.close} />
  return <ChangesSection of={of.changes} at={of.at} />
}

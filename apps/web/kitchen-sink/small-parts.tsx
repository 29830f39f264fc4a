import { day, instant, money } from '@portolan/quantity'
import {
  Age,
  Button,
  Chip,
  ConfirmButton,
  DayText,
  Figure,
  FigureBox,
  FigureStrip,
  Icon,
  LineChart,
  Money,
  ObjectHeader,
  Person,
  RatingChip,
  Section,
  Sparkline,
  StatusChip,
  StatusPair,
  StatusShape,
  Tabs,
  Tag,
  useToast,
} from '@portolan/ui'
import { Bell, Check, Download, Plus, RefreshCw, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { explainCost, explainNothing, history, ratings } from './samples.ts'

export function SmallParts(): ReactNode {
  return (
    <>
      <ObjectHeader
        shape={<StatusShape tone="bad" size={16} label="Off track" />}
        title="Core payments migration"
        code="P-114"
        tags={
          <>
            <Tag>Fixed price</Tag>
            <Tag>Transform</Tag>
          </>
        }
        right={
          <>
            <Person name="Hana Sato" />
            <span>Customer Aldermoor Bank</span>
          </>
        }
      />
      <Tabs
        label="Project"
        tabs={[
          { to: '/kitchen-sink', label: 'Overview', current: true },
          { to: '/kitchen-sink?plan', label: 'Schedule', group: 'Plan', current: false },
          { to: '/kitchen-sink?scope', label: 'Scope', group: 'Plan', current: false },
          { to: '/kitchen-sink?risks', label: 'Risks and issues', count: 14, current: false },
        ]}
      />
      <Figures />
      <div className="p-sink-columns">
        <div>
          <Statuses />
          <Buttons />
        </div>
        <div>
          <Section>
            <LineChart
              title="Cost and schedule performance"
              series={history}
              unit="ratio"
              limits={[{ name: 'Limit 0.95', value: 0.95, tone: 'bad' }]}
            />
          </Section>
          <Section>
            <LineChart title="Budget and cost at completion" series={ratings} unit="EUR" />
          </Section>
        </div>
      </div>
    </>
  )
}

function Figures(): ReactNode {
  return (
    <FigureStrip>
      <FigureBox
        label="Finish P50"
        note={
          <>
            <span className="p-bad">+5 weeks</span> on baseline
          </>
        }
      >
        <Figure value="2027-04-16" unit="day" label="Finish P50" explain={explainNothing} size="large" />
      </FigureBox>
      <FigureBox
        label="Cost at completion"
        note={
          <>
            <span className="p-bad">+€0.34m</span> on €3.10m
          </>
        }
      >
        <Figure
          value={343_800_000}
          unit="EUR"
          label="Cost at completion"
          explain={explainCost}
          size="large"
        />
      </FigureBox>
      <FigureBox label="Margin at completion" note="bid 26.2 %, price €4.20m">
        <Figure value={0.182} unit="share" label="Margin at completion" explain={explainCost} size="large" />
      </FigureBox>
      <FigureBox label="Evidence" note="median age">
        <Figure value={4} unit="days" label="Evidence" explain={explainCost} size="large" old="19 days" />
      </FigureBox>
      <FigureBox label="Benefit">
        <Figure value={null} unit="EUR" label="Benefit" missing="0 of 3 sources" size="large" />
      </FigureBox>
      <FigureBox label="Stops the import" tone="bad">
        <Figure value={2} unit="count" label="Stops the import" tone="bad" size="large" />
      </FigureBox>
    </FigureStrip>
  )
}

function Statuses(): ReactNode {
  return (
    <>
      <Section title="Status: colour, shape, word">
        <div className="p-sink-row">
          <StatusChip tone="good" /> <StatusChip tone="warn" /> <StatusChip tone="bad" />{' '}
          <StatusChip tone="none" />
        </div>
        <div className="p-sink-row">
          <StatusChip bare tone="good" /> <StatusChip bare tone="warn" /> <StatusChip bare tone="bad" />{' '}
          <StatusChip bare tone="none" />
        </div>
        <div className="p-sink-row">
          <StatusPair from="warn" to="bad" /> <Age of={instant('2026-11-19T08:00:00.000Z')} />{' '}
          <StatusPair small from="good" to="warn" />
        </div>
      </Section>
      <Section title="Reported ratings, each on its own scale">
        <div className="p-sink-row">
          {['Green', 'Green/Amber', 'Amber', 'Amber/Red', 'Red'].map((word, step) => (
            <RatingChip key={word} word={word} step={step} steps={5} />
          ))}
        </div>
        <div className="p-sink-row">
          {['Green', 'Amber', 'Red'].map((word, step) => (
            <RatingChip key={word} word={word} step={step} steps={3} />
          ))}
        </div>
      </Section>
      <Section title="Verdicts, people, amounts, days">
        <div className="p-sink-row">
          <Chip tone="bad" icon={<Icon of={X} size={12} />}>
            Stops
          </Chip>
          <Chip tone="accent" icon={<Icon of={RefreshCw} size={12} />}>
            Update
          </Chip>
          <Chip tone="accent" icon={<Icon of={Plus} size={12} />}>
            New
          </Chip>
          <Chip tone="none" icon={<Icon of={Check} size={12} />}>
            Same
          </Chip>
        </div>
        <div className="p-sink-row">
          {['Hana Sato', 'Pieter de Groot', 'Marta Kowalska', 'Rui Santos', 'Ingrid Solberg'].map((name) => (
            <Person key={name} name={name} />
          ))}
        </div>
        <div className="p-sink-row">
          <Money of={money(-34_000_000, 'EUR')} /> <Money of={money(310_000_000, 'EUR')} full />{' '}
          <Money of={undefined} />
          <DayText of={day('2026-11-23')} /> <DayText of={day('2027-05-07')} />
          <Sparkline values={[3, 4, 3, 5, 6, 6, 8]} />{' '}
          <Sparkline tone="bad" values={[8, 7, 7, 4, null, 3, 2]} />
        </div>
      </Section>
    </>
  )
}

function Buttons(): ReactNode {
  const toast = useToast()
  return (
    <Section title="Buttons: first, plain, quiet, dangerous, off, busy">
      <div className="p-sink-row">
        <Button
          kind="first"
          onClick={() =>
            toast({
              sentence: 'CR-204 executed on P-110',
              undo: () => toast({ sentence: 'CR-204 taken back' }),
            })
          }
        >
          Propose
        </Button>
        <Button icon={Download}>Export</Button>
        <Button kind="quiet">Discuss</Button>
        <ConfirmButton
          kind="danger"
          consequence="Stops P-109 and frees 4 people."
          confirm="Stop project"
          onConfirm={() => toast({ sentence: 'P-109 stopped' })}
        >
          Terminate
        </ConfirmButton>
        <Button disabled>Import</Button>
        <Button busy icon={Bell}>
          Computing
        </Button>
        <Button size="small">Name an owner</Button>
      </div>
    </Section>
  )
}

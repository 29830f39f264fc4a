import { ProblemError } from '@portolan/contract'
import {
  Button,
  Dialog,
  Dropzone,
  FormFromSchema,
  sampleSchema,
  Section,
  Steps,
  Switcher,
  useToast,
} from '@portolan/ui'
import { type ReactNode, useState } from 'react'

export function InputCorner(): ReactNode {
  const toast = useToast()
  const [step, setStep] = useState(2)
  const [zoom, setZoom] = useState('week')
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Steps
        steps={['File', 'Columns', 'Preview', 'Done']}
        current={step}
        onGo={setStep}
        right="projects-2027.xlsx · 48 rows, 9 of 11 columns used"
      />
      <div className="p-sink-columns">
        <div>
          <Section title="A form from its schema">
            <FormFromSchema
              schema={sampleSchema}
              fields={{
                name: { label: 'Benefit', placeholder: 'Month-end close in four days' },
                owner: { label: 'Owner', help: 'Who will say whether it came true' },
                amount: { label: 'Amount a year, €', half: true },
                from: { label: 'From', half: true, kind: 'day' },
                kind: {
                  label: 'Kind',
                  choices: [
                    { value: 'money', label: 'Money' },
                    { value: 'time', label: 'Time' },
                    { value: 'risk', label: 'Less risk' },
                  ],
                },
                secret: { label: 'Password', kind: 'password' },
                note: { label: 'Note', kind: 'long-text' },
                follow: { label: 'Tell me when it is measured' },
              }}
              action="Add benefit"
              onCancel={() => toast({ sentence: 'Nothing was added' })}
              onSubmit={async (values) => {
                if (values.amount === 13) throw refusal()
                toast({ sentence: `${values.name} added`, undo: () => undefined })
              }}
            />
          </Section>
        </div>
        <div>
          <Section title="Files">
            <Dropzone
              title="Drop a workbook or a project file here"
              hint="XLSX, CSV, MS Project XML or XER, at most 50 MB"
              accept=".xlsx,.csv,.xml,.xer"
              limitBytes={52_428_800}
              onFiles={(files) => toast({ sentence: `${files[0]?.name ?? ''} taken` })}
            />
          </Section>
          <Section title="One of few, and a question">
            <div className="p-sink-row">
              <Switcher
                label="Zoom"
                value={zoom}
                onChoose={setZoom}
                choices={[
                  { value: 'week', label: 'Week' },
                  { value: 'month', label: 'Month' },
                ]}
              />
              <Button onClick={() => setAsking(true)}>Ask something</Button>
            </div>
            <Dialog opened={asking} title="Keep your own figure?" onClose={() => setAsking(false)}>
              <p>Your figure stands beside the computed one until 7 December.</p>
              <div className="p-row p-sink-row">
                <Button kind="first" onClick={() => setAsking(false)}>
                  Keep, give reason
                </Button>
              </div>
            </Dialog>
          </Section>
        </div>
      </div>
    </>
  )
}

function refusal(): ProblemError {
  return new ProblemError({
    type: 'about:blank',
    title: 'Refused',
    status: 422,
    detail: 'The benefit was not added.',
    code: 'benefit/unlikely',
    errors: [{ path: '/amount', sentence: '13 is refused here, to show a sentence of the server' }],
  })
}

/** What the firm needs to be able to do, by area, each with the job titles that usually can. */
export const catalogue: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  Cloud: {
    Kubernetes: ['Cloud engineer', 'Architect', 'Service engineer'],
    'Azure landing zones': ['Cloud engineer', 'Architect'],
    Observability: ['Cloud engineer', 'Service engineer', 'Software engineer'],
    'Cost of cloud': ['Cloud engineer'],
  },
  Software: {
    Java: ['Software engineer', 'Architect'],
    TypeScript: ['Software engineer', 'Designer'],
    'Integration patterns': ['Software engineer', 'Architect'],
    'Test automation': ['Test engineer', 'Software engineer'],
    'Performance testing': ['Test engineer'],
  },
  Data: {
    PostgreSQL: ['Database administrator', 'Data engineer', 'Software engineer'],
    'Data modelling': ['Data engineer', 'Business analyst'],
    'SAP migration': ['Data engineer'],
  },
  Security: {
    'Identity and access': ['Security engineer', 'Architect'],
    'Threat modelling': ['Security engineer'],
    'ISO 27001': ['Security engineer', 'Business analyst'],
  },
  Delivery: {
    'Project management': ['Project manager', 'Portfolio manager'],
    Requirements: ['Business analyst', 'Designer', 'Project manager'],
    'Service transition': ['Service engineer', 'Project manager'],
    'Accessible design': ['Designer'],
    'Insurance domain': ['Business analyst'],
  },
}

export const levelWords = [
  'Knows what it is for',
  'Works at it with somebody beside',
  'Works at it alone',
  'Guides others, finds what went wrong',
  'Sets how we do it',
] as const

export const evidence: Readonly<Record<string, readonly string[]>> = {
  Kubernetes: ['CKA certificate', 'Runs the clusters of two customers'],
  'Azure landing zones': ['AZ-305 certificate', 'Built the landing zone of Aldermoor Bank'],
  'ISO 27001': ['Lead auditor certificate'],
  'Project management': ['PRINCE2 Practitioner', 'PMP', 'Closed three projects within their baseline'],
  'Accessible design': ['CPACC certificate'],
  'Test automation': ['ISTQB Advanced', 'Regression suite of the claims platform'],
}

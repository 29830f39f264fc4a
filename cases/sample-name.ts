/** The firm of the sample, which also is the customer of its own projects. */
export const sampleName = 'Veldhaven Digital'

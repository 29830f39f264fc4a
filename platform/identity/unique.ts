import pg from 'pg'

/** Turns the database's "there is one already" into the refusal that says so; everything else stays what it was. */
export async function onConflict<T>(asked: Promise<T>, refused: () => Error): Promise<T> {
  try {
    return await asked
  } catch (cause) {
    if (cause instanceof pg.DatabaseError && cause.code === '23505') throw refused()
    throw cause
  }
}

/** A column of words about a thing is not the thing. */
export const words = /narrative|comment|explanation|reason|begrundung|kommentar|erlauterung/

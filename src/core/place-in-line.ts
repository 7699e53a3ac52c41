/** How a place in the line of waiting jobs is told. */

/** The last place that is told exactly. Those beyond are rounded to one figure, so that few change as the line moves up. */
export const EXACT_PLACES = 24;

/** `number 7`; `about number 300`. */
export const placeWords = (place: number): string =>
  place > EXACT_PLACES ? `about number ${place}` : `number ${place}`;

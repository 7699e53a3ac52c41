/** A text for where only so many characters have room: a button, a choice of a menu. */
export const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

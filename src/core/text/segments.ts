/** The parts of a sentence between its joints: what is said of one number ends where the next one's part begins. */

const JOINT =
  /,(?!\d)|;|\s(?:and|while|whereas|but|versus|vs\.?|compared (?:with|to)|than|against|or|to|from|rather than|up from|down from|instead of)(?=\s)/gi;

/** @returns a function from a place in the text to the number of its part, from 0. */
export function segmentsOf(text: string): (at: number) => number {
  const bounds = [...text.matchAll(JOINT)].map(({ index, 0: joint }) => index + joint.length);
  return (at) => bounds.filter((bound) => bound <= at).length;
}

/** "12 and 34 %, respectively": nothing stands beside what it belongs to. */
export function isInOrder(text: string): boolean {
  return /\brespectively\b/i.test(text);
}

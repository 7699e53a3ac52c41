/** What has to be short wherever a chat shows it. Pure. */

/** At most `max` UTF-16 units, cut at a space where there is one near, with an ellipsis. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1);
  const space = cut.lastIndexOf(' ');
  // Never leaves half an escape or half a character behind.
  return `${(space > max * 0.7 ? cut.slice(0, space) : cut).replace(/[\\\ud800-\udbff]+$/, '')}…`;
}

/** `1:04`. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

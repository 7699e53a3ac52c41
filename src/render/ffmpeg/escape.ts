/**
 * A file path as the value of a filter's option inside a filter graph. ffmpeg reads it twice: once to split the
 * graph into filters (`\`, `'`, `[`, `]`, `,`, `;`), once to split a filter into options (`\`, `'`, `:`), each with
 * a backslash as the escape ("Notes on filtergraph escaping" in ffmpeg-filters).
 */
export function filterValue(text: string): string {
  const option = text.replace(/[\\':]/g, '\\$&');
  return option.replace(/[\\'[\],;]/g, '\\$&');
}

/**
 * A local file as an input or output: never an option, a protocol or a device, whatever its name. Takes an absolute
 * path.
 */
export function fileUrl(path: string): string {
  return `file:${path}`;
}

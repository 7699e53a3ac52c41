/** Slack's limits, as documented at https://docs.slack.dev. Lengths in characters. */
export const LIMITS = {
  /** Longer text cannot be edited later. */
  text: 4_000,
  plainText: 3_000,
  buttonLabel: 75,
  optionText: 75,
  placeholder: 150,
  planTitle: 256,
  viewTitle: 24,
  viewButton: 24,
  actions: 25,
} as const;

/** The largest file that can be uploaded, bytes. */
export const UPLOAD_BYTES = 1024 * 1024 * 1024;

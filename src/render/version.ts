/** Part of every key under which rendered media is remembered: raise it when the same inputs render differently. */
export const RENDER_VERSION = 7;

/** Changes whenever the same parts would give another film; part of the keys under which segments are kept. */
export const RENDER_VERSION = 'render-1';

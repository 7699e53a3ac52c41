/** The title of a paper in which none was found. On its own: who reads papers in a process needs no schemas there. */
export const UNTITLED = 'Untitled paper';

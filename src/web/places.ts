/** What only a few may have at once: streams, uploads. In memory, for this process alone. */

export interface Places {
  /**
   * Takes a place for each of these at once.
   *
   * @param each who it counts for, and how many of them that one may have
   * @returns a function that gives it back; null: there is none
   */
  take(each: Record<string, number>): (() => void) | null;
}

/** @param total how many all may have together */
export function places(total: number): Places {
  const taken = new Map<string, number>();
  let all = 0;
  const add = (names: string[], by: 1 | -1) => {
    all += by;
    for (const name of names) {
      const count = (taken.get(name) ?? 0) + by;
      if (count > 0) taken.set(name, count);
      else taken.delete(name);
    }
  };
  return {
    take(each) {
      const full = Object.entries(each).some(([name, most]) => (taken.get(name) ?? 0) >= most);
      if (full || all >= total) return null;
      const names = Object.keys(each);
      add(names, 1);
      let given = false;
      return () => {
        if (!given) add(names, -1);
        given = true;
      };
    },
  };
}

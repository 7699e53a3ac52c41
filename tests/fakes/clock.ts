/** A clock that runs with the real one and can be pushed ahead. */
export function movableClock(): { now: () => number; forward(ms: number): void } {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    forward: (ms) => {
      ahead += ms;
    },
  };
}

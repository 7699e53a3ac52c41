/** Which request is to go wrong, and how. */

interface Plan<Fault, Call> {
  fault: Fault;
  applies: (call: Call) => boolean;
  left: number;
}

/**
 * Faults in the order in which they were planned; a request takes the first that suits it. `suits` keeps a
 * fault for the kind of request that it can happen to.
 */
export class FaultPlan<Fault, Call> {
  private readonly plans: Plan<Fault, Call>[] = [];

  constructor(private readonly suits: (fault: Fault, call: Call) => boolean) {}

  /** The next requests of the right kind go wrong, one fault each. */
  next(...faults: Fault[]): void {
    for (const fault of faults) this.when(() => true, fault);
  }

  /** Requests that the predicate picks go wrong, `times` of them (Infinity: all). */
  when(applies: (call: Call) => boolean, fault: Fault, times = 1): void {
    this.plans.push({ fault, applies, left: times });
  }

  /** The fault of this request, used up; null where all goes well. */
  take(call: Call): Fault | null {
    const plan = this.plans.find((one) => one.left > 0 && this.suits(one.fault, call) && one.applies(call));
    if (!plan) return null;
    plan.left -= 1;
    return plan.fault;
  }

  /** What a fake lets its tests do. */
  readonly control = {
    next: (...faults: Fault[]): void => this.next(...faults),
    when: (applies: (call: Call) => boolean, fault: Fault, times?: number): void =>
      this.when(applies, fault, times),
    /** The service is well again: what was planned does not happen. */
    recover: (): void => {
      this.plans.length = 0;
    },
    /** Planned faults that nothing has met yet. */
    pendingFaults: (): number =>
      this.plans.filter(({ left }) => left > 0 && left !== Number.POSITIVE_INFINITY).length,
  };
}

/** Loads what the page needs only on first interaction. */
export const loadOnDemand = async () => (await import('./on-demand.ts')).onDemand;

/** Loads what the page needs only on first interaction. Taken apart where it is imported, it costs bytes each time. */
export const loadOnDemand = () => import('./on-demand.ts');

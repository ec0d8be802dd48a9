/** Of one flow chart: more and nobody can follow them. */
export const MAX_LINKS = 20;

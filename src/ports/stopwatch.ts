/** Real time in milliseconds from some moment on, for work that may take only so long; says nothing of the time of cases. */
export type Stopwatch = () => number;

export const exitCodes = {
  done: 0,
  problems: 1,
  usage: 2,
  /** 128 and the number of the signal, as shells do. */
  SIGINT: 130,
  SIGTERM: 143,
} as const;

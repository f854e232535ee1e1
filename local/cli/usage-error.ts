// What the person at the command line can put right: wrong words, a file that cannot be read.

/** An error whose one-line Vietnamese message is all the person needs; the command ends with exit code 2. */
export class UsageError extends Error {}

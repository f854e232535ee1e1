// Errors that the person at the command line can correct: wrong arguments, an unreadable file.

/**
 * An error whose one-line Vietnamese message is all that the person needs. A command then ends with exit code 2.
 */
export class UsageError extends Error {}

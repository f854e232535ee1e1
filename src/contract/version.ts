// The version of the add-on.

/** The version that people see in the sidebar, in the self-check and in the log, such as `0.2.0`. */
export { version as VERSION } from '../../package.json';

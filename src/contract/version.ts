// Which version of the add-on this is.

/** The version that people see, such as `0.2.0`: in the sidebar, in the self-check and in the log. */
export { version as VERSION } from '../../package.json';

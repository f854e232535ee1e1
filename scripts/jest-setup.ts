import { build } from './build';

/** Builds the bundle once before the tests: they run what is pushed to Google, not only the sources. */
export default build;

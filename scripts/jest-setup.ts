import { build } from './build';

/** Builds the bundle once before the tests, because they also run what is pushed to Google. */
export default build;

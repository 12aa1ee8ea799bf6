import { workbenchAddress } from './workbench-address';

// The build of a first start must not count against the time of the first test; in milliseconds.
beforeAll(async () => {
  await workbenchAddress();
}, 310_000);

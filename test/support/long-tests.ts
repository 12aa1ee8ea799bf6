// Tests that cross a process, a database or a browser get 60 seconds instead of jest's 5.
jest.setTimeout(60_000);

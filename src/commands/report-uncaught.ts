// Every command imports this module first, so that uncaught errors are reported like any other failure.
import { reportFailure } from './failure.ts';

process.on('uncaughtException', (error) => {
  reportFailure(error);
  process.exit();
});

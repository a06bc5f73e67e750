// Every command imports this module first, so that errors that nobody catches are reported like all others.
import { reportFailure } from './failure.ts';

process.on('uncaughtException', (error) => {
  reportFailure(error);
  process.exit();
});

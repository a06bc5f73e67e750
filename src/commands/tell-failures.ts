// Imported first by every command: what nobody has caught is told by the same rule as the rest.
import { reportFailure } from './failure.ts';

process.on('uncaughtException', (error) => {
  reportFailure(error);
  process.exit();
});

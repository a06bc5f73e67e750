// Builds like `npm run build`, and writes the used resources to the file descriptor 3.
import { existsSync, readFileSync, writeSync } from 'node:fs';

/** Seconds of processor time that the programs have used which this one started. Known on Linux only. */
function ofChildren(): number {
  if (!existsSync('/proc/self/stat')) return 0;
  // After the name in brackets: cutime and cstime, in hundredths of a second. See proc(5).
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cost = {
    cpu: (userCPUTime + systemCPUTime) / 1e6 + ofChildren(),
    wall: performance.now() / 1e3,
    memory: maxRSS / 1024,
  };
  writeSync(3, JSON.stringify(cost));
});
await import('../src/commands/build.ts');

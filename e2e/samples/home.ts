// Package managers keep what they fetch below the home directory. Where that cannot be written, they get another.
import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Tells Maven where to keep things: it asks the system for the home directory, not the environment. */
export const mavenOptions: string[] = [];

try {
  accessSync(homedir(), constants.W_OK);
} catch {
  const home = resolve('node_modules/.cache/home');
  process.env.HOME = home;
  // npm tells its scripts where it keeps things itself.
  process.env.npm_config_cache = join(home, '.npm');
  mavenOptions.push(`-Dmaven.repo.local=${join(home, '.m2')}`);
}

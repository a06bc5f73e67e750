// Package managers store downloads below the home directory. If it isn't writable, they get another one.
import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Sets Maven's folder. Maven reads the home directory from the system and not from the environment. */
export const mavenOptions: string[] = [];

try {
  accessSync(homedir(), constants.W_OK);
} catch {
  const home = resolve('node_modules/.cache/home');
  process.env.HOME = home;
  // npm passes its own folder to its scripts.
  process.env.npm_config_cache = join(home, '.npm');
  mavenOptions.push(`-Dmaven.repo.local=${join(home, '.m2')}`);
}

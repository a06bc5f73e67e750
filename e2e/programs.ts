// The programs of this machine.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The folders that contain programs. Debian keeps servers in one that is only on the PATH of root. */
export const programFolders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/sbin'];

/** Returns the path of a program; undefined if it is not installed. */
export const findProgram = (program: string) =>
  programFolders.map((folder) => join(folder, program)).find((path) => existsSync(path));

/** Returns those of the programs that are not installed. The values are their Debian packages. */
export const missingPrograms = (programs: Record<string, string>) =>
  Object.keys(programs).filter((program) => !findProgram(program));

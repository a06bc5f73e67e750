import type { Language } from './samples.ts';

/** A package that a manifest pins. */
export interface PinnedPackage {
  /** The name by which its package manager installs it, such as `group:artifact` for Maven. */
  name: string;
  version: string;
}

/** Returns the packages that a pattern matches. Its last group is the version, and the others are the name. */
const matches = (pattern: RegExp) => (manifest: string) =>
  [...manifest.matchAll(pattern)].map(([, ...parts]) => ({
    name: parts.slice(0, -1).join(':'),
    version: parts.at(-1)!,
  }));

const readers: Record<Language, (manifest: string) => PinnedPackage[]> = {
  curl: () => [],
  typescript(manifest) {
    const { dependencies = {} } = JSON.parse(manifest) as { dependencies?: Record<string, string> };
    return Object.entries(dependencies).map(([name, version]) => ({ name, version }));
  },
  // depot-sdk==1.2.3
  python: matches(/^([A-Za-z0-9._-]+)==(\S+)/gm),
  // require depot.example/sdk/v2 v2.0.1; an indirect dependency ends with `// indirect`.
  go: matches(/^(?:require\s+|\t)([^\s.]+\.\S+) (v\S+)$/gm),
  java: matches(
    /<dependency>\s*<groupId>([^<]+)<\/groupId>\s*<artifactId>([^<]+)<\/artifactId>\s*<version>([^<]+)<\/version>/g,
  ),
};

/** Returns the packages that the samples of a language import, from the text of its first manifest. */
export const packagesIn = (language: Language, manifest: string) => readers[language](manifest);

const installs: Record<Language, (packages: string[]) => string> = {
  curl: () => '',
  typescript: (packages) => `npm install ${packages.join(' ')}`,
  python: (packages) => `pip install ${packages.join(' ')}`,
  go: (packages) => `go get ${packages.join(' ')}`,
  // Java has several build tools, so these are the coordinates instead of a command.
  java: (packages) => packages.join(', '),
};
const SEPARATORS: Partial<Record<Language, string>> = { python: '==', java: ':' };

/** Returns the command or the coordinates that install the pinned packages, such as `npm install depot@1.2.3`. Returns undefined if there are none. */
export function installLine(language: Language, packages: PinnedPackage[]): string | undefined {
  const separator = SEPARATORS[language] ?? '@';
  const pinned = packages.map(({ name, version }) => name + separator + version);
  return pinned.length > 0 ? installs[language](pinned) : undefined;
}

import { parseArgs } from 'node:util';

/** Every option that a command of ours may take. */
const OPTIONS = {
  outDir: {
    type: 'string',
    default: 'dist',
    value: '<folder>',
    help: 'the folder of the built site (dist unless you say so)',
  },
  base: {
    type: 'string',
    default: '/',
    value: '</path>',
    help: 'the path below which the site is served (/ unless you say so)',
  },
  compress: {
    type: 'boolean',
    default: false,
    value: '',
    help: 'put .br and .gz files beside the plain ones, for a server that sends those',
  },
  api: {
    type: 'boolean',
    default: false,
    value: '',
    help: 'begin a content folder for another API, in the folder that CONTENT_ROOT names',
  },
} as const;

interface Values {
  outDir: string;
  base: string;
  compress: boolean;
  api: boolean;
}

interface Command<Name extends keyof Values> {
  /** How it is called, without its options. */
  usage: string;
  /** What it does, in a sentence or two. */
  purpose: string;
  /** The options that it takes. */
  options?: readonly Name[];
  /** Whether it takes anything besides options. */
  allowPositionals?: boolean;
}

/** A path such as `/`, `/some/path` or `/v1.2/`. No name in it begins with a dot. */
const BASE_PATH = /^\/(?:[\w~-][\w.~-]*(?:\/[\w~-][\w.~-]*)*\/?)?$/;

/** What `--help` prints. */
function helpText({ usage, purpose, options = [] }: Command<keyof Values>): string {
  const rows = [
    ...options.map((name) => [`--${name} ${OPTIONS[name].value}`, OPTIONS[name].help] as const),
    ['--help', 'print this'] as const,
  ];
  const width = Math.max(...rows.map(([option]) => option.length));
  const lines = rows.map(([option, help]) => `  ${option.padEnd(width)}  ${help}`);
  return [usage, '', purpose, '', ...lines].join('\n');
}

/**
 * What a command was called with. Ends the process where there is nothing to run: with one line
 * where the arguments are wrong, after the help where that was asked for.
 */
export function readArguments<Name extends keyof Values>(
  command: Command<Name>,
): Pick<Values, Name> & { positionals: string[] } {
  try {
    const known = Object.fromEntries(
      (command.options ?? []).map((name) => {
        const { type, default: preset } = OPTIONS[name];
        return [name, { type, default: preset }];
      }),
    );
    const { values, positionals } = parseArgs({
      options: { ...known, help: { type: 'boolean' } },
      allowPositionals: command.allowPositionals ?? false,
    });
    if (values.help) {
      console.log(helpText(command));
      process.exit();
    }
    const { base } = values as Partial<Values>;
    if (base !== undefined && !BASE_PATH.test(base)) {
      throw new Error(`--base ${base} is no path: write it like /some/path, with a slash first.`);
    }
    return { ...(values as Pick<Values, Name>), positionals };
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}

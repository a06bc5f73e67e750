import { parseArgs } from 'node:util';
import { UsageError } from './failure.ts';

/** Every option that a command may take. */
const OPTIONS = {
  outDir: {
    type: 'string',
    default: 'dist',
    value: ' <folder>',
    help: 'the folder of the built site (default: dist)',
  },
  base: {
    type: 'string',
    default: '/',
    value: ' </path>',
    help: 'the path below which the site is served (default: /)',
  },
  compress: {
    type: 'boolean',
    default: false,
    value: '',
    help: 'put .br and .gz files next to the plain ones, for servers that send those',
  },
  api: {
    type: 'boolean',
    default: false,
    value: '',
    help: 'begin a content folder for another API: npm run new -- --api <folder>',
  },
  from: {
    type: 'string',
    default: undefined,
    value: ' <file>',
    help: 'write drafts of the errors in an OpenAPI document, a CSV, TSV, JSON, JSON Lines or YAML file',
  },
  at: {
    type: 'string',
    default: undefined,
    value: ' <pointer>',
    help: 'with --from: the JSON pointer to the list, the map or the enumeration of the errors',
  },
  code: {
    type: 'string',
    default: undefined,
    value: ' <field>',
    help: 'with --from: the column or the field with the code, such as error.code',
  },
  status: {
    type: 'string',
    default: undefined,
    value: ' <field>',
    help: 'with --from: the field with the HTTP status, or the status of errors without one',
  },
  message: {
    type: 'string',
    default: undefined,
    value: ' <field>',
    help: 'with --from: the field with the message',
  },
  description: {
    type: 'string',
    default: undefined,
    value: ' <field>',
    help: 'with --from: the field that explains the error',
  },
} as const;

interface Values {
  outDir: string;
  base: string;
  compress: boolean;
  api: boolean;
  from: string | undefined;
  at: string | undefined;
  code: string | undefined;
  status: string | undefined;
  message: string | undefined;
  description: string | undefined;
}

interface Command<Name extends keyof Values> {
  /** The command line, without the options. */
  usage: string;
  /** The purpose of the command, in one or two sentences. */
  purpose: string;
  options?: readonly Name[];
  allowPositionals?: boolean;
}

/** Matches a path such as `/`, `/some/path` or `/v1.2/`. No name in it begins with a dot. */
const BASE_PATH = /^\/(?:[\w~-][\w.~-]*(?:\/[\w~-][\w.~-]*)*\/?)?$/;

function helpText({ usage, purpose, options = [] }: Command<keyof Values>): string {
  const rows = options.map((name) => [`--${name}${OPTIONS[name].value}`, OPTIONS[name].help] as const);
  const lines = [...rows, ['--help', 'print this'] as const].map(
    ([option, help]) => `  ${option.padEnd(21)}  ${help}`,
  );
  return [usage, '', purpose, '', ...lines].join('\n');
}

/** Returns the options and words that a command was called with. With `--help`, prints the help and exits. */
export function readArguments<Name extends keyof Values>(
  command: Command<Name>,
): Pick<Values, Name> & { positionals: string[] } {
  const { values, positionals } = parse(command);
  if (values.help) {
    console.log(helpText(command));
    process.exit();
  }
  const { base } = values as Partial<Values>;
  if (base !== undefined && !BASE_PATH.test(base)) {
    throw new UsageError(`--base ${base} is not a path. Write it like /some/path, with a slash first.`);
  }
  return { ...(values as Pick<Values, Name>), positionals };
}

function parse({ options = [], allowPositionals = false }: Command<keyof Values>) {
  const known = options.map((name) => {
    const { type, default: preset } = OPTIONS[name];
    return [name, { type, default: preset }] as const;
  });
  try {
    return parseArgs({
      options: { ...Object.fromEntries(known), help: { type: 'boolean' } },
      allowPositionals,
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

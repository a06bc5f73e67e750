// Preloaded by every command: explains why none of them can run here. It must itself run on any Node.js, however old.
const { existsSync } = require('node:fs');
const { resolve, sep } = require('node:path');

function refuse(why) {
  console.error(why);
  process.exit(1);
}

const checkout = resolve(__dirname, '../..');

// Astro writes the path into a module between quotes, Vite reads # and ? as the end of a path, and
// Node.js finds no module below a folder with one of the other characters.
const name = checkout.split(sep).find((each) => /['"#?*\\]/.test(each));
if (name) refuse('The site cannot be built in ' + checkout + ': rename the folder ' + name + '.');

// Before the version, because the packages include a newer Node.js for most machines.
if (!existsSync(resolve(checkout, 'node_modules/astro'))) {
  refuse('The packages that build the site are not installed. Run `npm ci --include=dev`.');
}

const needed = require('../../package.json').engines.node.match(/\d+/g).map(Number);
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  refuse(
    'Node.js ' +
      process.versions.node +
      ' is too old. Install Node.js ' +
      needed.join('.') +
      ' or later. On Linux and Windows, `npm ci --include=dev --include=optional` also installs one for this project.',
  );
}

// The next start, and every program that this one starts, reuses the compiled code of the modules.
const { directory } = require('node:module').enableCompileCache();
if (directory) process.env.NODE_COMPILE_CACHE = directory;
// Astro's telemetry sends requests, and fails if it cannot write to the home directory.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

// Every command preloads this file. If no command can run on this machine, it explains why. So it has to run on any version of Node.js.
const { existsSync } = require('node:fs');
const { resolve, sep } = require('node:path');

function refuse(why) {
  console.error(why);
  process.exit(1);
}

const checkout = resolve(__dirname, '../..');

// Astro writes the path between quotes into a module, Vite treats # and ? as the end of a path, and Node.js
// doesn't find modules below a folder with one of the other characters.
const name = checkout.split(sep).find((each) => /['"#?*\\]/.test(each));
if (name) refuse('The site cannot be built in ' + checkout + ': rename the folder ' + name + '.');

// This comes before the check of the version, because the packages include a newer Node.js for most machines.
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

// Later commands and child processes reuse the compiled code of the modules.
const { directory } = require('node:module').enableCompileCache();
if (directory) process.env.NODE_COMPILE_CACHE = directory;
// Astro's telemetry sends requests, and fails if it cannot write to the home directory.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

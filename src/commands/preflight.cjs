// Preloaded by every command: says why none can run here. It must run on any Node.js, however old.
const { resolve, sep } = require('node:path');

function refuse(why) {
  console.error(why);
  process.exit(1);
}

const needed = require('../../package.json').engines.node.match(/\d+/g).map(Number);
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  refuse(
    'Node.js ' +
      process.versions.node +
      ' is too old: run `npm ci`, which brings a newer one, without --ignore-scripts.',
  );
}

// Astro writes the path into a module between quotes, Vite takes # and ? for its end, and Node.js
// finds no module below the others.
const checkout = resolve(__dirname, '../..').split(sep);
const name = checkout.find((each) => /['"#?*\\]/.test(each));
if (name) refuse('The site cannot be built in ' + checkout.join(sep) + ': rename the folder ' + name + '.');

// The next start, and every program that this one starts, uses the modules as V8 has compiled them.
const { directory } = require('node:module').enableCompileCache();
if (directory) process.env.NODE_COMPILE_CACHE = directory;
// Astro's telemetry asks the network, and fails where it cannot write to the home directory.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

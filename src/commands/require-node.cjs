// Preloaded by every command. It must run on any Node.js, however old, to say that it is too old.
const needed = require('../../package.json').engines.node.match(/\d+/g).map(Number);
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  console.error(
    'Node.js ' +
      process.versions.node +
      ' is too old: run `npm ci`, which brings a newer one, without --ignore-scripts.',
  );
  process.exit(1);
}

// What V8 has made of Astro's modules serves the next start too.
require('node:module').enableCompileCache();
// Astro's telemetry asks the network, and fails where it cannot write to the home directory.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

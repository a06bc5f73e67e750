import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { findProgram, programFolders } from '../programs.ts';
import { onFreePort, untilAnswered } from '../ports.ts';
import { ask } from './ask.ts';

/** A static host in its plain configuration. */
export interface Host {
  /** The program, and the package that brings it. */
  program: string;
  package: string;
  /** The scheme, if it is not http. */
  scheme?: 'https';
  /** Returns the command that starts it. `write` writes a configuration into a temporary folder and returns its path. */
  command(site: Site): string[];
}

export interface Site {
  folder: string;
  port: number;
  write(name: string, text: string): string;
}

const modules = '/usr/lib/apache2/modules';
const apacheModules = ['mpm_event', 'authz_core', 'dir', 'mime'];

/** What nginx needs around the configuration of a server to run without being installed. */
export const nginxAround = (server: string) => `
daemon off;
worker_processes 1;
user ${userInfo().username};
pid nginx.pid;
error_log stderr;
events {}
http {
  access_log off;
  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi; scgi_temp_path scgi;
  include /etc/nginx/mime.types;
  ${server}
}
`;

/** The same for Apache. */
export const apacheAround = (vhost: string, names: string[] = apacheModules) => `
ServerRoot .
ServerName localhost
PidFile apache.pid
ErrorLog apache.log
${names.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`).join('\n')}
TypesConfig /etc/mime.types
${vhost}
`;

export const hosts: Record<string, Host> = {
  nginx: {
    program: 'nginx',
    package: 'nginx-light',
    command: ({ folder, port, write }) => {
      const file = write('nginx.conf', nginxAround(`server { listen 127.0.0.1:${port}; root ${folder}; }`));
      return ['-p', join(file, '..'), '-c', file];
    },
  },
  Apache: {
    program: 'apache2',
    package: 'apache2',
    command: ({ folder, port, write }) => {
      const file = write(
        'apache.conf',
        apacheAround(
          `Listen 127.0.0.1:${port}\nDocumentRoot ${folder}\n<Directory ${folder}>\nRequire all granted\n</Directory>`,
        ),
      );
      return ['-X', '-d', join(file, '..'), '-f', file];
    },
  },
  Caddy: {
    program: 'caddy',
    package: 'caddy',
    command: ({ folder, port }) => ['file-server', '--listen', `127.0.0.1:${port}`, '--root', folder],
  },
  lighttpd: {
    program: 'lighttpd',
    package: 'lighttpd',
    command: ({ folder, port, write }) => [
      '-D',
      '-f',
      write(
        'lighttpd.conf',
        `server.document-root = "${folder}"
server.bind = "127.0.0.1"
server.port = ${port}
index-file.names = ( "index.html" )
include_shell "/usr/share/lighttpd/create-mime.conf.pl"
`,
      ),
    ],
  },
  busybox: {
    program: 'busybox',
    package: 'busybox',
    command: ({ folder, port }) => ['httpd', '-f', '-p', `127.0.0.1:${port}`, '-h', folder],
  },
  'python3 -m http.server': {
    program: 'python3',
    package: 'python3',
    command: ({ folder, port }) => ['-m', 'http.server', String(port), '--bind', '127.0.0.1', '-d', folder],
  },
};

/** Starts a host on a built site. Resolves once it answers; rejects with its output if it ends before. */
export const startHost = (host: Host, folder: string) => onFreePort((port) => startOn(port, host, folder));

async function startOn(port: number, host: Host, folder: string) {
  const own = mkdtempSync(join(tmpdir(), 'host-'));
  const args = host.command({
    folder: resolve(folder),
    port,
    write(name, text) {
      writeFileSync(join(own, name), text);
      return join(own, name);
    },
  });
  const child = spawn(findProgram(host.program)!, args, {
    cwd: own,
    env: { PATH: programFolders.join(delimiter), HOME: own },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const ended = new Promise<void>((done) => child.on('exit', () => done()));
  const origin = `${host.scheme ?? 'http'}://127.0.0.1:${port}`;
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(own, { recursive: true, force: true });
  };
  try {
    await untilAnswered(() => ask(origin), ended);
  } catch {
    await stop();
    throw new Error(`${host.program} ended: ${output}`);
  }
  return { origin, stop };
}

// The configurations in hosting/ as they run on this machine, with another port and folder.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apacheAround, hosts, nginxAround, type Host, type Site } from './hosts.ts';

interface Certificate {
  file: string;
  key: string;
}

interface Recipe {
  /** The compressions that it sends. */
  encodings: string[];
  command(site: Site, certificate?: Certificate): string[];
}

/** Returns a configuration with another folder and another address to listen on. */
const configured = (file: string, folder: string, listen: [from: string, to: string]) =>
  readFileSync(join('hosting', file), 'utf8')
    .replaceAll('/var/www/errors', folder)
    .replace(...listen);

export const recipes: Record<string, Recipe> = {
  nginx: {
    encodings: ['gzip'],
    command({ folder, port, write }, certificate) {
      const tls = certificate
        ? ` ssl; ssl_certificate ${certificate.file}; ssl_certificate_key ${certificate.key}`
        : '';
      const server = configured('nginx.conf', folder, ['listen 80', `listen 127.0.0.1:${port}${tls}`]);
      const file = write('nginx.conf', nginxAround(server));
      return ['-p', join(file, '..'), '-c', file];
    },
  },
  Caddy: {
    encodings: ['br', 'gzip'],
    command({ folder, port, write }, certificate) {
      const address = certificate
        ? `https://127.0.0.1:${port} {\n\ttls ${certificate.file} ${certificate.key}`
        : `http://127.0.0.1:${port} {`;
      const site = configured('Caddyfile', folder, [':80 {', address]);
      const file = write('Caddyfile', `{\n\tadmin off\n\tauto_https disable_redirects\n}\n${site}`);
      return ['run', '--config', file, '--adapter', 'caddyfile'];
    },
  },
  Apache: {
    encodings: ['br', 'gzip'],
    command({ folder, port, write }, certificate) {
      const tls = certificate
        ? `\nSSLEngine on\nSSLCertificateFile ${certificate.file}\nSSLCertificateKeyFile ${certificate.key}`
        : '';
      const site = configured('apache.conf', folder, ['*:80>', `127.0.0.1:${port}>${tls}`]);
      const modules = ['mpm_event', 'alias', 'authz_core', 'autoindex', 'dir', 'headers', 'mime', 'rewrite'];
      const file = write(
        'apache.conf',
        apacheAround(`Listen 127.0.0.1:${port}\n${site}`, [...modules, ...(certificate ? ['ssl'] : [])]),
      );
      return ['-X', '-d', join(file, '..'), '-f', file];
    },
  },
};

/** The host of a recipe. */
export const hostOf = (name: string): Host => ({ ...hosts[name]!, command: recipes[name]!.command });

/** The same over TLS, with a certificate that is made for this once. */
export const hostWithTls = (name: string): Host => ({
  ...hosts[name]!,
  scheme: 'https',
  command(site) {
    const certificate = { file: site.write('certificate.pem', ''), key: site.write('key.pem', '') };
    const made = [
      '-keyout',
      certificate.key,
      '-out',
      certificate.file,
      '-days',
      '1',
      '-subj',
      '/CN=localhost',
    ];
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...made], { stdio: 'ignore' });
    return recipes[name]!.command(site, certificate);
  },
});

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The throwaway certificate that the mock API shows, and that the samples trust while they are tested. */
export interface Authority {
  certificate: string;
  key: string;
  /** The certificate as Java reads it. */
  keyStore: string;
}

/** It guards nothing, but Java opens no key store without one. */
export const KEY_STORE_PASSWORD = 'changeit';

export const authorityIn = (folder: string): Authority => ({
  certificate: join(folder, 'certificate.pem'),
  key: join(folder, 'key.pem'),
  keyStore: join(folder, 'certificate.p12'),
});

/**
 * Makes a certificate for these hosts. It signs itself, so that it is the authority as well: one
 * command of openssl, and every language accepts it.
 */
export function makeAuthority(folder: string, hosts: string[], forJava: boolean): Authority {
  const authority = authorityIn(folder);
  const quietly = (program: string, args: string[]) => execFileSync(program, args, { stdio: 'pipe' });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  quietly('openssl', [
    ...'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 365'.split(' '),
    ...['-subj', '/CN=Throwaway authority of the sample tests'],
    ...['-addext', `subjectAltName=${hosts.map((host) => `DNS:${host}`).join(',')}`],
    ...['-keyout', authority.key, '-out', authority.certificate],
  ]);
  if (forJava) {
    quietly('keytool', [
      ...'-importcert -noprompt -alias authority -storetype PKCS12 -storepass'.split(' '),
      KEY_STORE_PASSWORD,
      ...['-keystore', authority.keyStore, '-file', authority.certificate],
    ]);
  }
  return authority;
}

export const isMade = ({ certificate, key }: Authority) => existsSync(certificate) && existsSync(key);

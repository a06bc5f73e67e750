// Loaded before a TypeScript sample. A sample that chooses its own dispatcher, as it must to have a
// timeout, hears of no proxy; so every connection that Node opens leads to the mock API instead. TLS
// and the host name in it stay as they are.
import net from 'node:net';
import tls from 'node:tls';

const { MOCK_HOST: host, MOCK_PORT, MOCK_SECURE_PORT } = process.env;
const [connect, connectSecurely] = [net.connect, tls.connect];

net.connect = ((options: object, ...rest: []) =>
  connect({ ...options, host, port: Number(MOCK_PORT) }, ...rest)) as typeof net.connect;
tls.connect = ((options: object, ...rest: []) =>
  connectSecurely(
    {
      ...options,
      host,
      port: Number(MOCK_SECURE_PORT),
    },
    ...rest,
  )) as typeof tls.connect;

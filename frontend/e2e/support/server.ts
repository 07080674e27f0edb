import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? found(address.port) : failed(new Error('no free port')),
      );
    });
  });
}

/**
 * Starts the real product: the jar named by BANJIAN_JAR, on a free port, with an empty data folder that is removed
 * afterwards. BANJIAN_URL names one that runs already. Neither of them is a failure, not a skip.
 */
export default async function startProduct(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.BANJIAN_URL) return undefined;
  const jar = process.env.BANJIAN_JAR ? resolve(process.env.BANJIAN_JAR) : '';
  if (!jar || !existsSync(jar)) {
    throw new Error(`The browser tests need the packaged product: set BANJIAN_JAR to its jar (it is "${jar}").`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'banjian-e2e-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const log = join(folder, 'product.log');
  const product = spawn('java', ['-Xmx768m', '-jar', jar, `--server.port=${port}`], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const file = createWriteStream(log);
  product.stdout.pipe(file);
  product.stderr.pipe(file);
  let ended: number | null = null;
  product.on('exit', (code) => {
    ended = code ?? -1;
  });
  const stop = async () => {
    if (ended === null) {
      const gone = new Promise<void>((done) => product.once('exit', () => done()));
      product.kill('SIGTERM');
      const timer = setTimeout(() => product.kill('SIGKILL'), 20_000);
      await gone;
      clearTimeout(timer);
    }
    rmSync(folder, { recursive: true, force: true });
  };
  const until = Date.now() + 300_000;
  for (;;) {
    if (ended !== null) throw new Error(`The product ended with ${String(ended)} while starting; its log is ${log}.`);
    const healthy = await fetch(`${url}/actuator/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (healthy) break;
    if (Date.now() > until) {
      await stop();
      throw new Error('The product did not answer /actuator/health within five minutes.');
    }
    await new Promise((wait) => setTimeout(wait, 1000));
  }
  process.env.BANJIAN_URL = url;
  return stop;
}

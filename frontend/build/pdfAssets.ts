import { createReadStream, existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';

const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Character maps of pdf.js for files that do not embed their Chinese fonts, served under /assets/pdf. */
export function pdfAssets(): Plugin {
  let outDir = 'dist';
  return {
    name: 'banjian-pdf-assets',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    configureServer(server) {
      server.middlewares.use('/assets/pdf/cmaps/', (request, response, next) => {
        const name = (request.url ?? '').replace(/^\//, '').replace(/\?.*$/, '');
        const file = join(root, 'cmaps', name);
        if (!/^[\w-]+\.bcmap$/.test(name) || !existsSync(file)) return next();
        createReadStream(file).pipe(response);
      });
    },
    async writeBundle() {
      await cp(join(root, 'cmaps'), join(outDir, 'assets/pdf/cmaps'), { recursive: true });
    },
  };
}

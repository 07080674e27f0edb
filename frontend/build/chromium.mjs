// A Chromium for screenshots and browser tests: CHROMIUM_BIN, else the one from npm, with a Chinese font beside it.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Lets fontconfig see Noto Sans SC from npm, so that Chinese text is drawn on a machine without Chinese fonts. */
export function chineseFonts() {
  const fonts = join(dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json')));
  const home = join(tmpdir(), `banjian-fonts-${process.getuid?.() ?? 0}`);
  mkdirSync(home, { recursive: true });
  const file = join(home, 'fonts.conf');
  const dirs = ['400Regular', '600SemiBold', '700Bold'].map((weight) => `<dir>${join(fonts, weight)}</dir>`).join('');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/usr/share/fonts</dir>${dirs}<cachedir>${join(home, 'cache')}</cachedir><alias><family>sans-serif</family><prefer><family>Noto Sans SC</family></prefer></alias><alias><family>system-ui</family><prefer><family>Noto Sans SC</family></prefer></alias></fontconfig>`,
  );
  return file;
}

export async function chromiumLaunch() {
  const env = { ...process.env, FONTCONFIG_FILE: chineseFonts() };
  const flags = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--font-render-hinting=none',
  ];
  const own = process.env.CHROMIUM_BIN;
  if (own) {
    if (!existsSync(own)) throw new Error(`CHROMIUM_BIN is set to ${own}, which does not exist.`);
    return { executablePath: own, args: flags, env };
  }
  const { default: chromium } = await import('@sparticuz/chromium');
  chromium.setGraphicsMode = false;
  return { executablePath: await chromium.executablePath(), args: flags, env };
}

import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './build/chromium.mjs';

// One product serves all files in the order of their names; the demo clock only goes forward. The journey has days of its
// own, so what moves the clock comes after it.
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/support/server.ts',
  workers: 1,
  fullyParallel: false,
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  outputDir: 'test-results',
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 45_000,
    navigationTimeout: 90_000,
    screenshot: 'only-on-failure',
    reducedMotion: 'reduce',
    launchOptions: await chromiumLaunch(),
  },
});

import { expect, test } from '@playwright/test';
import { see } from './support/eyes';
import { furnish } from './support/furnish';
import { statesOf } from './support/states';

test('every page is accessible with data, empty, failing and with whatever it opens, at both widths', async ({
  browser,
}) => {
  test.setTimeout(1_800_000);
  const cases = await furnish();
  expect(await see(browser, (place) => statesOf(cases, place))).toEqual([]);
});

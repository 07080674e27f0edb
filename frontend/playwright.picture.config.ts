import product from './playwright.config.ts';

/** The pictures of the documentation, taken from the running product: BANJIAN_JAR=… npm run picture */
export default { ...product, testMatch: 'picture.ts' };
